
  var bufferView;
  var base64ReverseLookup = new Uint8Array(123/*'z'+1*/);
  for (var i = 25; i >= 0; --i) {
    base64ReverseLookup[48+i] = 52+i; // '0-9'
    base64ReverseLookup[65+i] = i; // 'A-Z'
    base64ReverseLookup[97+i] = 26+i; // 'a-z'
  }
  base64ReverseLookup[43] = 62; // '+'
  base64ReverseLookup[47] = 63; // '/'
  /** @noinline Inlining this function would mean expanding the base64 string 4x times in the source code, which Closure seems to be happy to do. */
  function base64DecodeToExistingUint8Array(uint8Array, offset, b64) {
    var b1, b2, i = 0, j = offset, bLength = b64.length, end = offset + (bLength*3>>2) - (b64[bLength-2] == '=') - (b64[bLength-1] == '=');
    for (; i < bLength; i += 4) {
      b1 = base64ReverseLookup[b64.charCodeAt(i+1)];
      b2 = base64ReverseLookup[b64.charCodeAt(i+2)];
      uint8Array[j++] = base64ReverseLookup[b64.charCodeAt(i)] << 2 | b1 >> 4;
      if (j < end) uint8Array[j++] = b1 << 4 | b2 >> 2;
      if (j < end) uint8Array[j++] = b2 << 6 | base64ReverseLookup[b64.charCodeAt(i+3)];
    }
  }
function initActiveSegments(imports) {
  base64DecodeToExistingUint8Array(bufferView, 70, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 88, "mpmZmZmZCUCamZmZmZkJQJqZmZmZmQlAmpmZmZmZCUAAAAAAAAAgQA==");
  base64DecodeToExistingUint8Array(bufferView, 152, "mpmZmZmZHUCamZmZmZm5PwAAAAAAAPA/8tJNYhBYSUAAAAAAAAAwQDiTWwLfSjZAAAAAAAAAREA=");
  base64DecodeToExistingUint8Array(bufferView, 246, "eUAAAAAAAAB5QAAAAAAAAHlAAAAAAAAAeUAS8k5wp5qvQP1GVGwAnwNBItswxFaytUBWu8LkCxdpQEMSB3QA5DA/BIpTF/G8MD+i5cBz+9sFP2ASkm0JIQ9AJGZkjsZ6RkAmRlB6cgz4QIZWiGlSA19BLGOz518OXkB36Nwf+yrIQFpCddevXFJAx5FJk9IFz0EvBjs6XyegQKVxjNY5zztBmwSkes0ZYEB/hNAnYawBQdTAUR/BFMNA67XmSg72ID+2u7l/5fZSQAAAAAAAAE5AKCmwAKYMLD8AAAAAAAh0QAAAAAAAAFlAAAAAAAAAWUAAAAAAAABZQAAAAAAAAFlAAAAAAABAj0AAAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/exSuR+F6lD97FK5H4Xp0P3sUrkfheoQ/mpmZmZmZ6T8Lubf03gOeQTl2gW2xul9BmyuhhpuEBj2uR+F6FK4PQAAAAAAAAFlAAAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 640, "LUMc6+I2Gj8=");
  base64DecodeToExistingUint8Array(bufferView, 664, "Ooww4o55RT4=");
  base64DecodeToExistingUint8Array(bufferView, 714, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1050, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1104, "/Knx0k1iUD8=");
  base64DecodeToExistingUint8Array(bufferView, 1255, "QAAAAAAAAABAAAAAAAAA4D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAaUAAAAAAAABpQAAAAAAAAGlAAAAAAAAAaUAAAAAAAECfQAAAAAAAAABAAAAAAAAAAEAAAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADgPwAAAAAAAOA/AAAAAAAA4D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAABAj0AAAAAAAAAAQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAABAAAAAAAAANEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 1808, "je21oPfGsD6N7bWg98awPo3ttaD3xrA+AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2174, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2230, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
}

  var scratchBuffer = new ArrayBuffer(16);
  var i32ScratchView = new Int32Array(scratchBuffer);
  var f32ScratchView = new Float32Array(scratchBuffer);
  var f64ScratchView = new Float64Array(scratchBuffer);
  
  function wasm2js_scratch_load_i32(index) {
    return i32ScratchView[index];
  }
      
  function wasm2js_scratch_store_i32(index, value) {
    i32ScratchView[index] = value;
  }
      
  function wasm2js_scratch_load_f64() {
    return f64ScratchView[0];
  }
      
  function wasm2js_scratch_store_f64(value) {
    f64ScratchView[0] = value;
  }
      
function asmFunc(env) {
 var buffer = new ArrayBuffer(131072);
 var HEAP8 = new Int8Array(buffer);
 var HEAP16 = new Int16Array(buffer);
 var HEAP32 = new Int32Array(buffer);
 var HEAPU8 = new Uint8Array(buffer);
 var HEAPU16 = new Uint16Array(buffer);
 var HEAPU32 = new Uint32Array(buffer);
 var HEAPF32 = new Float32Array(buffer);
 var HEAPF64 = new Float64Array(buffer);
 var Math_imul = Math.imul;
 var Math_fround = Math.fround;
 var Math_abs = Math.abs;
 var Math_clz32 = Math.clz32;
 var Math_min = Math.min;
 var Math_max = Math.max;
 var Math_floor = Math.floor;
 var Math_ceil = Math.ceil;
 var Math_trunc = Math.trunc;
 var Math_sqrt = Math.sqrt;
 var abort = env.abort;
 var nan = NaN;
 var infinity = Infinity;
 function remainder($0, $1) {
  $0 = $0 - Math_floor($0 * (1.0 / $1)) * $1;
  $0 = $0 < 0.0 ? $0 + $1 : $0;
  return $0 >= $1 ? $0 - $1 : $0;
 }
 
 function draw() {
  var $0 = 0.0, $1 = 0.0;
  $0 = remainder(HEAPF64[386] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[387] * 40692.0, 2147483399.0);
  HEAPF64[386] = $0;
  HEAPF64[387] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function hydrogen_of($0, $1, $2, $3) {
  var $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, $16 = 0.0, $17 = 0.0, $18 = 0.0, $19 = 0.0, $20 = 0.0, $21 = 0.0, $22 = 0.0, $23 = 0.0, $24 = 0.0, $25 = 0.0, $26 = 0.0, $27 = 0.0, $28 = 0.0, $29 = 0.0, $30 = 0.0;
  $4 = $1;
  $5 = $2;
  $7 = HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3] + HEAPF64[$0 + 48 >> 3];
  $7 = ($7 > 0.0 ? $7 : 0.0) * .001;
  $9 = $7;
  $1 = HEAPF64[$0 + 16 >> 3];
  $1 = ($1 > 0.0 ? $1 : 0.0) * .001;
  $10 = $1;
  $2 = HEAPF64[$0 + 64 >> 3];
  $2 = ($2 > 0.0 ? $2 : 0.0) * .001;
  $11 = $2;
  $26 = HEAPF64[$0 + 136 >> 3] * .001;
  $6 = HEAPF64[$0 + 56 >> 3];
  $6 = ($6 > 1.0e-09 ? $6 : 1.0e-09) * .001;
  $29 = $6;
  $30 = (HEAPF64[$0 + 112 >> 3] - HEAPF64[$0 + 120 >> 3] - HEAPF64[$0 + 128 >> 3]) * .001 + ($6 + $6) - $7 * 4.0 - $1 * 4.0 - ($2 + $2) - HEAPF64[$0 + 8 >> 3] * 1.0e-06 * (HEAPF64[318] + HEAPF64[319] + HEAPF64[320] + HEAPF64[321] + 2.0);
  $0 = 0;
  while (1) {
   if (($0 | 0) < ($3 | 0)) {
    $2 = $4 * HEAPF64[332];
    $12 = $2 * $5 * HEAPF64[333];
    $13 = $5 * HEAPF64[334];
    $7 = $13 * $5 * HEAPF64[335];
    $8 = $4 * HEAPF64[336];
    $6 = $8 * $5 * HEAPF64[337];
    $14 = $8 * $4 * HEAPF64[338];
    $1 = $14 * $5 * HEAPF64[339];
    $15 = $5 * HEAPF64[340];
    $16 = $15 * $5 * HEAPF64[341];
    $27 = HEAPF64[363] / $4;
    $17 = $2 + 1.0 + $12 + $13 + $7;
    $18 = ($2 + $12) / $17;
    $2 = $14 + $1;
    $19 = $8 + $6 + ($2 + $2);
    $2 = $8 + 1.0 + $6 + $14 + $1 + $15 + $16;
    $20 = $19 / $2;
    $21 = $4 * HEAPF64[362] / ($4 * HEAPF64[362] + 1.0 + $5 * HEAPF64[343]);
    $25 = $4 * HEAPF64[361] / ($4 * HEAPF64[361] + 1.0);
    $28 = $4 - $27 + $9 * $18 + $10 * $20 + $11 * $21 + $26 * $25 + $30;
    $22 = ($12 + $13 + ($7 + $7)) / $17;
    $23 = ($6 + $1 + $15 + ($16 + $16)) / $2;
    $24 = $5 * HEAPF64[343] / ($4 * HEAPF64[362] + 1.0 + $5 * HEAPF64[343]);
    $19 = $5 + $9 * $22 + $10 * $23 + $11 * $24 - $29;
    $8 = $4 + $27 + $9 * $18 * (1.0 - $18) + $10 * (($8 + $6 + ($14 + $1) * 4.0) / $2 - $20 * $20) + $11 * $21 * (1.0 - $21) + $26 * $25 * (1.0 - $25);
    $7 = $5 + $9 * (($12 + $13 + $7 * 4.0) / $17 - $22 * $22) + $10 * (($6 + $1 + $15 + $16 * 4.0) / $2 - $23 * $23) + $11 * $24 * (1.0 - $24);
    $1 = $9 * ($12 / $17 - $18 * $22) + $10 * (($6 + ($1 + $1)) / $2 - $20 * $23) - $11 * $21 * $24;
    $6 = $8 * $7 - $1 * $1;
    $2 = $4;
    $4 = ($1 * $19 - $7 * $28) / $6;
    $4 = $4 < 1.0 ? $4 : 1.0;
    $4 = $4 > -1.0 ? $4 : -1.0;
    $4 = $2 * ($4 + 2.0) / (2.0 - $4);
    $2 = $5;
    $5 = ($1 * $28 - $8 * $19) / $6;
    $5 = $5 < 1.0 ? $5 : 1.0;
    $5 = $5 > -1.0 ? $5 : -1.0;
    $5 = $2 * ($5 + 2.0) / (2.0 - $5);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  return $4;
 }
 
 function magnesium_of($0, $1, $2, $3, $4) {
  var $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, $16 = 0.0, $17 = 0.0, $18 = 0.0, $19 = 0.0, $20 = 0.0;
  $5 = $3;
  $6 = $1;
  $3 = HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3] + HEAPF64[$0 + 48 >> 3];
  $12 = ($3 > 0.0 ? $3 : 0.0) * .001;
  $3 = HEAPF64[$0 + 16 >> 3];
  $13 = ($3 > 0.0 ? $3 : 0.0) * .001;
  $3 = HEAPF64[$0 + 64 >> 3];
  $14 = ($3 > 0.0 ? $3 : 0.0) * .001;
  $1 = HEAPF64[$0 + 56 >> 3];
  $19 = ($1 > 1.0e-09 ? $1 : 1.0e-09) * .001;
  $0 = 0;
  $15 = $6 * HEAPF64[332];
  $7 = $6 * HEAPF64[336];
  $16 = $7 * $6 * HEAPF64[338];
  while (1) {
   if (($0 | 0) < ($4 | 0)) {
    $3 = $15 * $5 * HEAPF64[333] + $5 * HEAPF64[334];
    $6 = $5 * HEAPF64[334] * $5 * HEAPF64[335];
    $17 = $15 + 1.0 + $3 + $6;
    $8 = $7 * $5 * HEAPF64[337] + $16 * $5 * HEAPF64[339] + $5 * HEAPF64[340];
    $1 = $5 * HEAPF64[340] * $5 * HEAPF64[341];
    $18 = $7 + 1.0 + $16 + $8 + $1;
    $20 = $5;
    $9 = ($3 + ($6 + $6)) / $17;
    $10 = ($8 + ($1 + $1)) / $18;
    $11 = $5 * HEAPF64[343] / ($2 + 1.0 + $5 * HEAPF64[343]);
    $5 = -($5 + $12 * $9 + $13 * $10 + $14 * $11 - $19) / ($5 + $12 * (($3 + $6 * 4.0) / $17 - $9 * $9) + $13 * (($8 + $1 * 4.0) / $18 - $10 * $10) + $14 * $11 * (1.0 - $11));
    $5 = $5 < 1.0 ? $5 : 1.0;
    $5 = $5 > -1.0 ? $5 : -1.0;
    $5 = $20 * ($5 + 2.0) / (2.0 - $5);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  return $5;
 }
 
 function log($0) {
  var $1 = 0.0, $2 = 0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0, $8 = 0, $9 = 0.0, $10 = 0;
  $1 = $0 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $0;
  wasm2js_scratch_store_f64(+$1);
  $2 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_i32(1, $2 & 1048575 | 1072693248);
  $0 = +wasm2js_scratch_load_f64();
  $7 = $0 > 1.4142135623730951;
  $3 = ($7 ? $0 * .5 : $0) - 1.0;
  $5 = $3 / ($3 + 2.0);
  $6 = $5 * $5;
  $0 = $6 * $6;
  wasm2js_scratch_store_f64(+$1);
  $2 = wasm2js_scratch_load_i32(1) | 0;
  $10 = wasm2js_scratch_load_i32(0) | 0;
  $8 = 52;
  $4 = $8 & 31;
  if ($8 >>> 0 >= 32) {
   $2 = $2 >>> $4 | 0
  } else {
   $2 = ((1 << $4) - 1 & $2) << 32 - $4 | $10 >>> $4
  }
  $1 = +(($2 & 2047) - 1023 | 0);
  $1 = $7 ? $1 + 1.0 : $1;
  $9 = $3 * .5 * $3;
  return $1 * .6931471803691238 - ($9 - ($5 * ($9 + ($0 * ($0 * ($0 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $6 * ($0 * ($0 * ($0 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $1 * 1.9082149292705877e-10) - $3);
 }
 
 function ppi_as($0, $1) {
  var $2 = 0.0;
  $2 = $0 * HEAPF64[336];
  $0 = $2 * $0 * HEAPF64[338];
  $2 = $2 + 1.0 + $2 * $1 * HEAPF64[337] + $0 + $0 * $1 * HEAPF64[339];
  $0 = $1 * HEAPF64[340];
  return $2 + $0 + $0 * $1 * HEAPF64[341];
 }
 
 function normal() {
  var $0 = 0.0, $1 = 0;
  $0 = -6.0;
  while (1) {
   if (($1 | 0) < 12) {
    $0 = $0 + draw();
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  return $0;
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0;
  HEAPF64[371] = hydrogen_of(2368, HEAPF64[371], HEAPF64[368], 12);
  HEAPF64[368] = magnesium_of(2368, HEAPF64[371], HEAPF64[371] * HEAPF64[362], HEAPF64[368], 12);
  $2 = HEAPF64[371];
  $0 = HEAPF64[368];
  $4 = -(log(HEAPF64[371] * 1.0) * .4342944819032518);
  $3 = HEAPF64[297] * .001 * (HEAPF64[318] + HEAPF64[319] + HEAPF64[320] + HEAPF64[321]);
  $1 = HEAPF64[299] + HEAPF64[300] + HEAPF64[301] + HEAPF64[302];
  $2 = HEAPF64[298] * .001 * $0 * HEAPF64[340] / ppi_as($2, $0);
  $1 = $3 + $1;
  HEAPF64[381] = $3 / ($1 > 1.0e-12 ? $1 : 1.0e-12);
  HEAPF64[382] = $3 * .001 * HEAPF64[346];
  HEAPF64[383] = $0 * 1.0e3;
  HEAPF64[384] = $2 * $0 * HEAPF64[341] / HEAPF64[342];
  HEAPF64[374] = HEAPF64[382] * (HEAPF64[357] * normal() + 1.0);
  HEAPF64[375] = HEAPF64[299] * (HEAPF64[357] * normal() + 1.0);
  HEAPF64[376] = HEAPF64[300] * (HEAPF64[357] * normal() + 1.0);
  HEAPF64[377] = HEAPF64[301] * (HEAPF64[357] * normal() + 1.0);
  HEAPF64[378] = HEAPF64[302] * (HEAPF64[357] * normal() + 1.0);
  HEAPF64[379] = HEAPF64[360] * HEAPF64[305] + HEAPF64[358] * normal();
  HEAPF64[380] = $4 + HEAPF64[359] * normal();
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 6) {
    HEAPF64[($0 << 3) + 2944 >> 3] = HEAPF64[($0 << 3) + 640 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 11) {
    HEAPF64[($0 << 3) + 2992 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[889] + 0.0;
  HEAPF64[386] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[387] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
  $0 = 0;
  while (1) {
   if (($0 | 0) < 8) {
    draw();
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 18;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2368 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2512 >> 3] = HEAPF64[($1 << 3) + 208 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 49;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2544 >> 3] = HEAPF64[($1 << 3) + 240 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 3536 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[889] = $0;
  HEAP32[886] = $0;
  HEAP32[887] = 18;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[886], 13), 5) - 430675100 | 0;
  HEAP32[886] = $1;
  HEAP32[887] = Math_imul(__wasm_rotl_i32(HEAP32[887] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
 }
 
 function fold($0) {
  var $1 = 0, $2 = 0, $3 = 0, $4 = 0;
  wasm2js_scratch_store_f64(+$0);
  wasm2js_scratch_load_i32(1) | 0;
  fold_word(wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_f64(+$0);
  $2 = wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) | 0;
  $3 = 32;
  $1 = $3 & 31;
  if ($3 >>> 0 >= 32) {
   $1 = $2 >>> $1 | 0
  } else {
   $1 = ((1 << $1) - 1 & $2) << 32 - $1 | $4 >>> $1
  }
  fold_word($1);
 }
 
 function set_value($0, $1) {
  $0 = $0 | 0;
  $1 = +$1;
  var $2 = 0.0;
  if (($0 | 0) < 0 | ($0 | 0) >= 70) {
   return 1
  }
  if (HEAP32[885]) {
   return 4
  }
  if (HEAP32[884] > 0 & HEAPF64[($0 << 3) + 1808 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 688 >> 3] <= $1 & HEAPF64[($0 << 3) + 1248 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1808 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1808 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1808 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 2512 >> 3] = $1
  } else {
   if (($0 | 0) < 52) {
    HEAPF64[($0 - 3 << 3) + 2544 >> 3] = $1
   } else {
    HEAPF64[($0 - 52 << 3) + 2368 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[884]);
  fold($1);
  if (!HEAP32[884]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0, wasm2js_f64$2 = 0.0, wasm2js_f64$3 = 0.0, wasm2js_i32$1 = 0, wasm2js_f64$4 = 0.0, wasm2js_f64$5 = 0.0, wasm2js_i32$2 = 0;
  $2 = hydrogen_of($0, HEAPF64[371], HEAPF64[368], 5);
  $4 = magnesium_of($0, $2, $2 * HEAPF64[362], HEAPF64[368], 5);
  $1 = $2 * HEAPF64[332];
  $6 = $1 + 1.0 + $1 * $4 * HEAPF64[333];
  $1 = $4 * HEAPF64[334];
  $1 = $4 * HEAPF64[334] / ($6 + $1 + $1 * $4 * HEAPF64[335]);
  $3 = HEAPF64[$0 + 16 >> 3] * .001 * $4 * HEAPF64[340] / ppi_as($2, $4);
  $7 = HEAPF64[$0 + 96 >> 3] * 1.0e3 * HEAPF64[355];
  $5 = HEAPF64[$0 + 88 >> 3] * HEAPF64[354];
  $8 = HEAPF64[323] * $4 / (HEAPF64[327] + $4);
  $9 = HEAPF64[326] * ($3 / HEAPF64[328] + 1.0);
  $2 = $8 * .001 * HEAPF64[$0 + 24 >> 3] * $1 / (HEAPF64[$0 + 24 >> 3] * .001 * $1 + $9);
  $6 = HEAPF64[318] / ($2 > 1.0e-09 ? $2 : 1.0e-09);
  $2 = $8 * .001 * HEAPF64[$0 + 32 >> 3] * $1 / (HEAPF64[$0 + 32 >> 3] * .001 * $1 + $9);
  $6 = $6 + HEAPF64[319] / ($2 > 1.0e-09 ? $2 : 1.0e-09);
  $2 = $8 * .001 * HEAPF64[$0 + 40 >> 3] * $1 / (HEAPF64[$0 + 40 >> 3] * .001 * $1 + $9);
  $1 = $8 * .001 * HEAPF64[$0 + 48 >> 3] * $1 / (HEAPF64[$0 + 48 >> 3] * .001 * $1 + $9);
  $2 = HEAPF64[322] * ($6 + HEAPF64[320] / ($2 > 1.0e-09 ? $2 : 1.0e-09) + HEAPF64[321] / ($1 > 1.0e-09 ? $1 : 1.0e-09)) + 1.0;
  $1 = (HEAPF64[324] + HEAPF64[322]) / HEAPF64[325] + $7 + $5 * $2;
  $6 = $1;
  $1 = $1 * $1 - $7 * 4.0 * $5 * $2;
  $6 = HEAPF64[322] * (($7 + $7) * $5 / ($6 + Math_sqrt($1 > 0.0 ? $1 : 0.0)));
  $1 = HEAPF64[$0 + 48 >> 3];
  $2 = HEAPF64[$0 + 40 >> 3];
  $5 = HEAPF64[$0 + 32 >> 3];
  $7 = HEAPF64[$0 + 24 >> 3];
  $5 = $5 < $7 ? $5 : $7;
  $2 = $2 < $5 ? $2 : $5;
  $1 = ($1 < $2 ? $1 : $2) > 0.0 ? $6 : 0.0;
  $4 = $3 * $4 * HEAPF64[341] / HEAPF64[342];
  $4 = log($4 > 1.0 ? $4 : 1.0);
  $2 = $4 * $4;
  $5 = -HEAPF64[330] / ($2 > .3 ? $2 : .3);
  $2 = $5 < -708.0 ? -708.0 : $5 > 709.4 ? 709.4 : $5;
  $7 = Math_floor($2 * 1.4426950408889634 + .5);
  $9 = $2 - $7 * .6931471803691238;
  $6 = $7 * 1.9082149292705877e-10;
  $8 = $9 - $6;
  $2 = $8 * $8;
  $2 = $8 - $2 * ($2 * ($2 * ($2 * ($2 * 4.1381367970572385e-08 + -1.6533902205465252e-06) + 6.613756321437934e-05) + -2.7777777777015593e-03) + .16666666666666602);
  $6 = 1.0 - ($6 - $8 * $2 / (2.0 - $2) - $9);
  $2 = Math_floor($7 * .5);
  wasm2js_scratch_store_f64(+($2 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $10 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $10 | 0);
  $6 = $6 * +wasm2js_scratch_load_f64();
  wasm2js_scratch_store_f64(+($7 - $2 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $10 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $10 | 0);
  $7 = (wasm2js_f64$0 = (wasm2js_f64$2 = 0.0, wasm2js_f64$3 = (wasm2js_f64$4 = infinity, wasm2js_f64$5 = $6 * +wasm2js_scratch_load_f64(), wasm2js_i32$2 = $5 > 709.4, wasm2js_i32$2 ? wasm2js_f64$4 : wasm2js_f64$5), wasm2js_i32$1 = $5 < -708.0, wasm2js_i32$1 ? wasm2js_f64$2 : wasm2js_f64$3) * 1.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = $4 > 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  $2 = HEAPF64[329] * 1.0e3 * HEAPF64[$0 + 80 >> 3] * $4;
  $8 = HEAPF64[331] * HEAPF64[$0 + 80 >> 3] * HEAPF64[$0 + 88 >> 3];
  $5 = HEAPF64[344] * HEAPF64[356] * HEAPF64[$0 + 104 >> 3] * ($3 > 0.0 ? $3 : 0.0) / (HEAPF64[345] + ($3 > 0.0 ? $3 : 0.0));
  $4 = HEAPF64[314] / HEAPF64[$0 >> 3];
  $9 = HEAPF64[315] / HEAPF64[$0 >> 3];
  $3 = $4 + $9;
  HEAPF64[388] = HEAPF64[314] + HEAPF64[315];
  HEAPF64[389] = $1 * .001 - $3 * HEAPF64[$0 + 8 >> 3];
  $1 = $1 * 1.0e-06;
  HEAPF64[390] = (HEAPF64[318] + HEAPF64[319] + HEAPF64[320] + HEAPF64[321] - 1.0) * $1 - $2 - $5 - $3 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[391] = -HEAPF64[318] * $1 + $4 * HEAPF64[347] - $3 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[392] = -HEAPF64[319] * $1 + $4 * HEAPF64[348] - $3 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[393] = -HEAPF64[320] * $1 + $4 * HEAPF64[349] - $3 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[394] = -HEAPF64[321] * $1 + $4 * HEAPF64[350] - $3 * HEAPF64[$0 + 48 >> 3] + HEAPF64[370];
  HEAPF64[395] = $2 * -2.0 + $9 * HEAPF64[351] - $3 * HEAPF64[$0 + 56 >> 3] + HEAPF64[369];
  HEAPF64[396] = $5 + $5 - $3 * HEAPF64[$0 + 64 >> 3];
  HEAPF64[397] = $2 - $3 * HEAPF64[$0 + 72 >> 3];
  HEAPF64[398] = $7 - $3 * HEAPF64[$0 + 80 >> 3];
  HEAPF64[399] = -$8 - $3 * HEAPF64[$0 + 88 >> 3];
  HEAPF64[400] = -$3 * HEAPF64[$0 + 96 >> 3];
  HEAPF64[401] = -$3 * HEAPF64[$0 + 104 >> 3];
  $4 = HEAPF64[314] / HEAPF64[$0 >> 3];
  $3 = HEAPF64[315] / HEAPF64[$0 >> 3];
  $1 = HEAPF64[316] / HEAPF64[$0 >> 3];
  $2 = $4 + $3 + $1;
  HEAPF64[402] = $4 * HEAPF64[364] * (HEAPF64[347] + HEAPF64[348] + HEAPF64[349] + HEAPF64[350]) + $1 * HEAPF64[365] - $2 * HEAPF64[$0 + 112 >> 3] + HEAPF64[364] * HEAPF64[370];
  $6 = ($3 + $3) * HEAPF64[351] - $2 * HEAPF64[$0 + 120 >> 3];
  $3 = HEAPF64[369];
  HEAPF64[403] = $6 + ($3 + $3);
  HEAPF64[404] = -$2 * HEAPF64[$0 + 128 >> 3] + HEAPF64[373];
  HEAPF64[405] = -$2 * HEAPF64[$0 + 136 >> 3] + HEAPF64[372];
  HEAPF64[388] = HEAPF64[388] + HEAPF64[316];
  HEAPF64[389] = HEAPF64[389] - $1 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[390] = HEAPF64[390] - $1 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[391] = HEAPF64[391] - $1 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[392] = HEAPF64[392] - $1 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[393] = HEAPF64[393] - $1 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[394] = HEAPF64[394] - $1 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[395] = HEAPF64[395] - $1 * HEAPF64[$0 + 56 >> 3];
  HEAPF64[396] = HEAPF64[396] - $1 * HEAPF64[$0 + 64 >> 3];
  HEAPF64[397] = HEAPF64[397] - $1 * HEAPF64[$0 + 72 >> 3];
  HEAPF64[398] = HEAPF64[398] - $1 * HEAPF64[$0 + 80 >> 3];
  HEAPF64[399] = HEAPF64[399] - $1 * HEAPF64[$0 + 88 >> 3];
  HEAPF64[400] = HEAPF64[400] - $1 * HEAPF64[$0 + 96 >> 3];
  HEAPF64[401] = HEAPF64[401] - $1 * HEAPF64[$0 + 104 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 18;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2368 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2944 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2512 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2992 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[885] ? 1 : HEAP32[884] >= 61440) {
     return $3 | 0
    }
    $2 = 0;
    $1 = +HEAP32[884] * 6.944444444444445e-04 * 4.0;
    $4 = $1 <= 0.0 ? 360.0 : 0.0;
    HEAPF64[369] = $4 * 1.0 * (HEAPF64[352] - 1.0) * HEAPF64[303];
    HEAPF64[370] = $4 * 1.0 * (HEAPF64[353] - 1.0) * HEAPF64[302];
    $1 = $1 <= 0.0 ? 360.0 : 0.0;
    HEAPF64[372] = $1 * 1.0 * (HEAPF64[366] - 1.0) * HEAPF64[313];
    HEAPF64[373] = $1 * 1.0 * (HEAPF64[366] - 1.0) * HEAPF64[312];
    while (1) {
     if (($2 | 0) < 4) {
      rates(2368);
      HEAPF64[406] = HEAPF64[388];
      HEAPF64[424] = HEAPF64[296] + HEAPF64[388] * 3.4722222222222224e-04;
      HEAPF64[407] = HEAPF64[389];
      HEAPF64[425] = HEAPF64[297] + HEAPF64[389] * 3.4722222222222224e-04;
      HEAPF64[408] = HEAPF64[390];
      HEAPF64[426] = HEAPF64[298] + HEAPF64[390] * 3.4722222222222224e-04;
      HEAPF64[409] = HEAPF64[391];
      HEAPF64[427] = HEAPF64[299] + HEAPF64[391] * 3.4722222222222224e-04;
      HEAPF64[410] = HEAPF64[392];
      HEAPF64[428] = HEAPF64[300] + HEAPF64[392] * 3.4722222222222224e-04;
      HEAPF64[411] = HEAPF64[393];
      HEAPF64[429] = HEAPF64[301] + HEAPF64[393] * 3.4722222222222224e-04;
      HEAPF64[412] = HEAPF64[394];
      HEAPF64[430] = HEAPF64[302] + HEAPF64[394] * 3.4722222222222224e-04;
      HEAPF64[413] = HEAPF64[395];
      HEAPF64[431] = HEAPF64[303] + HEAPF64[395] * 3.4722222222222224e-04;
      HEAPF64[414] = HEAPF64[396];
      HEAPF64[432] = HEAPF64[304] + HEAPF64[396] * 3.4722222222222224e-04;
      HEAPF64[415] = HEAPF64[397];
      HEAPF64[433] = HEAPF64[305] + HEAPF64[397] * 3.4722222222222224e-04;
      HEAPF64[416] = HEAPF64[398];
      HEAPF64[434] = HEAPF64[306] + HEAPF64[398] * 3.4722222222222224e-04;
      HEAPF64[417] = HEAPF64[399];
      HEAPF64[435] = HEAPF64[307] + HEAPF64[399] * 3.4722222222222224e-04;
      HEAPF64[418] = HEAPF64[400];
      HEAPF64[436] = HEAPF64[308] + HEAPF64[400] * 3.4722222222222224e-04;
      HEAPF64[419] = HEAPF64[401];
      HEAPF64[437] = HEAPF64[309] + HEAPF64[401] * 3.4722222222222224e-04;
      HEAPF64[420] = HEAPF64[402];
      HEAPF64[438] = HEAPF64[310] + HEAPF64[402] * 3.4722222222222224e-04;
      HEAPF64[421] = HEAPF64[403];
      HEAPF64[439] = HEAPF64[311] + HEAPF64[403] * 3.4722222222222224e-04;
      HEAPF64[422] = HEAPF64[404];
      HEAPF64[440] = HEAPF64[312] + HEAPF64[404] * 3.4722222222222224e-04;
      HEAPF64[423] = HEAPF64[405];
      HEAPF64[441] = HEAPF64[313] + HEAPF64[405] * 3.4722222222222224e-04;
      rates(3392);
      $1 = HEAPF64[388];
      HEAPF64[406] = HEAPF64[406] + ($1 + $1);
      HEAPF64[424] = HEAPF64[296] + HEAPF64[388] * 3.4722222222222224e-04;
      $1 = HEAPF64[389];
      HEAPF64[407] = HEAPF64[407] + ($1 + $1);
      HEAPF64[425] = HEAPF64[297] + HEAPF64[389] * 3.4722222222222224e-04;
      $1 = HEAPF64[390];
      HEAPF64[408] = HEAPF64[408] + ($1 + $1);
      HEAPF64[426] = HEAPF64[298] + HEAPF64[390] * 3.4722222222222224e-04;
      $1 = HEAPF64[391];
      HEAPF64[409] = HEAPF64[409] + ($1 + $1);
      HEAPF64[427] = HEAPF64[299] + HEAPF64[391] * 3.4722222222222224e-04;
      $1 = HEAPF64[392];
      HEAPF64[410] = HEAPF64[410] + ($1 + $1);
      HEAPF64[428] = HEAPF64[300] + HEAPF64[392] * 3.4722222222222224e-04;
      $1 = HEAPF64[393];
      HEAPF64[411] = HEAPF64[411] + ($1 + $1);
      HEAPF64[429] = HEAPF64[301] + HEAPF64[393] * 3.4722222222222224e-04;
      $1 = HEAPF64[394];
      HEAPF64[412] = HEAPF64[412] + ($1 + $1);
      HEAPF64[430] = HEAPF64[302] + HEAPF64[394] * 3.4722222222222224e-04;
      $1 = HEAPF64[395];
      HEAPF64[413] = HEAPF64[413] + ($1 + $1);
      HEAPF64[431] = HEAPF64[303] + HEAPF64[395] * 3.4722222222222224e-04;
      $1 = HEAPF64[396];
      HEAPF64[414] = HEAPF64[414] + ($1 + $1);
      HEAPF64[432] = HEAPF64[304] + HEAPF64[396] * 3.4722222222222224e-04;
      $1 = HEAPF64[397];
      HEAPF64[415] = HEAPF64[415] + ($1 + $1);
      HEAPF64[433] = HEAPF64[305] + HEAPF64[397] * 3.4722222222222224e-04;
      $1 = HEAPF64[398];
      HEAPF64[416] = HEAPF64[416] + ($1 + $1);
      HEAPF64[434] = HEAPF64[306] + HEAPF64[398] * 3.4722222222222224e-04;
      $1 = HEAPF64[399];
      HEAPF64[417] = HEAPF64[417] + ($1 + $1);
      HEAPF64[435] = HEAPF64[307] + HEAPF64[399] * 3.4722222222222224e-04;
      $1 = HEAPF64[400];
      HEAPF64[418] = HEAPF64[418] + ($1 + $1);
      HEAPF64[436] = HEAPF64[308] + HEAPF64[400] * 3.4722222222222224e-04;
      $1 = HEAPF64[401];
      HEAPF64[419] = HEAPF64[419] + ($1 + $1);
      HEAPF64[437] = HEAPF64[309] + HEAPF64[401] * 3.4722222222222224e-04;
      $1 = HEAPF64[402];
      HEAPF64[420] = HEAPF64[420] + ($1 + $1);
      HEAPF64[438] = HEAPF64[310] + HEAPF64[402] * 3.4722222222222224e-04;
      $1 = HEAPF64[403];
      HEAPF64[421] = HEAPF64[421] + ($1 + $1);
      HEAPF64[439] = HEAPF64[311] + HEAPF64[403] * 3.4722222222222224e-04;
      $1 = HEAPF64[404];
      HEAPF64[422] = HEAPF64[422] + ($1 + $1);
      HEAPF64[440] = HEAPF64[312] + HEAPF64[404] * 3.4722222222222224e-04;
      $1 = HEAPF64[405];
      HEAPF64[423] = HEAPF64[423] + ($1 + $1);
      HEAPF64[441] = HEAPF64[313] + HEAPF64[405] * 3.4722222222222224e-04;
      rates(3392);
      $1 = HEAPF64[388];
      HEAPF64[406] = HEAPF64[406] + ($1 + $1);
      HEAPF64[424] = HEAPF64[296] + HEAPF64[388] * 6.944444444444445e-04;
      $1 = HEAPF64[389];
      HEAPF64[407] = HEAPF64[407] + ($1 + $1);
      HEAPF64[425] = HEAPF64[297] + HEAPF64[389] * 6.944444444444445e-04;
      $1 = HEAPF64[390];
      HEAPF64[408] = HEAPF64[408] + ($1 + $1);
      HEAPF64[426] = HEAPF64[298] + HEAPF64[390] * 6.944444444444445e-04;
      $1 = HEAPF64[391];
      HEAPF64[409] = HEAPF64[409] + ($1 + $1);
      HEAPF64[427] = HEAPF64[299] + HEAPF64[391] * 6.944444444444445e-04;
      $1 = HEAPF64[392];
      HEAPF64[410] = HEAPF64[410] + ($1 + $1);
      HEAPF64[428] = HEAPF64[300] + HEAPF64[392] * 6.944444444444445e-04;
      $1 = HEAPF64[393];
      HEAPF64[411] = HEAPF64[411] + ($1 + $1);
      HEAPF64[429] = HEAPF64[301] + HEAPF64[393] * 6.944444444444445e-04;
      $1 = HEAPF64[394];
      HEAPF64[412] = HEAPF64[412] + ($1 + $1);
      HEAPF64[430] = HEAPF64[302] + HEAPF64[394] * 6.944444444444445e-04;
      $1 = HEAPF64[395];
      HEAPF64[413] = HEAPF64[413] + ($1 + $1);
      HEAPF64[431] = HEAPF64[303] + HEAPF64[395] * 6.944444444444445e-04;
      $1 = HEAPF64[396];
      HEAPF64[414] = HEAPF64[414] + ($1 + $1);
      HEAPF64[432] = HEAPF64[304] + HEAPF64[396] * 6.944444444444445e-04;
      $1 = HEAPF64[397];
      HEAPF64[415] = HEAPF64[415] + ($1 + $1);
      HEAPF64[433] = HEAPF64[305] + HEAPF64[397] * 6.944444444444445e-04;
      $1 = HEAPF64[398];
      HEAPF64[416] = HEAPF64[416] + ($1 + $1);
      HEAPF64[434] = HEAPF64[306] + HEAPF64[398] * 6.944444444444445e-04;
      $1 = HEAPF64[399];
      HEAPF64[417] = HEAPF64[417] + ($1 + $1);
      HEAPF64[435] = HEAPF64[307] + HEAPF64[399] * 6.944444444444445e-04;
      $1 = HEAPF64[400];
      HEAPF64[418] = HEAPF64[418] + ($1 + $1);
      HEAPF64[436] = HEAPF64[308] + HEAPF64[400] * 6.944444444444445e-04;
      $1 = HEAPF64[401];
      HEAPF64[419] = HEAPF64[419] + ($1 + $1);
      HEAPF64[437] = HEAPF64[309] + HEAPF64[401] * 6.944444444444445e-04;
      $1 = HEAPF64[402];
      HEAPF64[420] = HEAPF64[420] + ($1 + $1);
      HEAPF64[438] = HEAPF64[310] + HEAPF64[402] * 6.944444444444445e-04;
      $1 = HEAPF64[403];
      HEAPF64[421] = HEAPF64[421] + ($1 + $1);
      HEAPF64[439] = HEAPF64[311] + HEAPF64[403] * 6.944444444444445e-04;
      $1 = HEAPF64[404];
      HEAPF64[422] = HEAPF64[422] + ($1 + $1);
      HEAPF64[440] = HEAPF64[312] + HEAPF64[404] * 6.944444444444445e-04;
      $1 = HEAPF64[405];
      HEAPF64[423] = HEAPF64[423] + ($1 + $1);
      HEAPF64[441] = HEAPF64[313] + HEAPF64[405] * 6.944444444444445e-04;
      rates(3392);
      HEAPF64[296] = HEAPF64[296] + (HEAPF64[406] + HEAPF64[388]) * 1.1574074074074075e-04;
      HEAPF64[297] = HEAPF64[297] + (HEAPF64[407] + HEAPF64[389]) * 1.1574074074074075e-04;
      HEAPF64[298] = HEAPF64[298] + (HEAPF64[408] + HEAPF64[390]) * 1.1574074074074075e-04;
      HEAPF64[299] = HEAPF64[299] + (HEAPF64[409] + HEAPF64[391]) * 1.1574074074074075e-04;
      HEAPF64[300] = HEAPF64[300] + (HEAPF64[410] + HEAPF64[392]) * 1.1574074074074075e-04;
      HEAPF64[301] = HEAPF64[301] + (HEAPF64[411] + HEAPF64[393]) * 1.1574074074074075e-04;
      HEAPF64[302] = HEAPF64[302] + (HEAPF64[412] + HEAPF64[394]) * 1.1574074074074075e-04;
      HEAPF64[303] = HEAPF64[303] + (HEAPF64[413] + HEAPF64[395]) * 1.1574074074074075e-04;
      HEAPF64[304] = HEAPF64[304] + (HEAPF64[414] + HEAPF64[396]) * 1.1574074074074075e-04;
      HEAPF64[305] = HEAPF64[305] + (HEAPF64[415] + HEAPF64[397]) * 1.1574074074074075e-04;
      HEAPF64[306] = HEAPF64[306] + (HEAPF64[416] + HEAPF64[398]) * 1.1574074074074075e-04;
      HEAPF64[307] = HEAPF64[307] + (HEAPF64[417] + HEAPF64[399]) * 1.1574074074074075e-04;
      HEAPF64[308] = HEAPF64[308] + (HEAPF64[418] + HEAPF64[400]) * 1.1574074074074075e-04;
      HEAPF64[309] = HEAPF64[309] + (HEAPF64[419] + HEAPF64[401]) * 1.1574074074074075e-04;
      HEAPF64[310] = HEAPF64[310] + (HEAPF64[420] + HEAPF64[402]) * 1.1574074074074075e-04;
      HEAPF64[311] = HEAPF64[311] + (HEAPF64[421] + HEAPF64[403]) * 1.1574074074074075e-04;
      HEAPF64[312] = HEAPF64[312] + (HEAPF64[422] + HEAPF64[404]) * 1.1574074074074075e-04;
      HEAPF64[313] = HEAPF64[313] + (HEAPF64[423] + HEAPF64[405]) * 1.1574074074074075e-04;
      $1 = HEAPF64[299];
      HEAPF64[299] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[300];
      HEAPF64[300] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[301];
      HEAPF64[301] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[302];
      HEAPF64[302] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[303];
      HEAPF64[303] = $1 > 0.0 ? $1 : 0.0;
      HEAPF64[298] = HEAPF64[298] < 1.0e-60 ? 0.0 : HEAPF64[298];
      HEAPF64[307] = HEAPF64[307] < 1.0e-60 ? 0.0 : HEAPF64[307];
      HEAPF64[306] = HEAPF64[306] < 1.0e-60 ? 0.0 : HEAPF64[306];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[884] = HEAP32[884] + 1;
    if (!(Math_abs(HEAPF64[296]) + 0.0 + Math_abs(HEAPF64[297]) + Math_abs(HEAPF64[298]) + Math_abs(HEAPF64[299]) + Math_abs(HEAPF64[300]) + Math_abs(HEAPF64[301]) + Math_abs(HEAPF64[302]) + Math_abs(HEAPF64[303]) + Math_abs(HEAPF64[304]) + Math_abs(HEAPF64[305]) + Math_abs(HEAPF64[306]) + Math_abs(HEAPF64[307]) + Math_abs(HEAPF64[308]) + Math_abs(HEAPF64[309]) + Math_abs(HEAPF64[310]) + Math_abs(HEAPF64[311]) + Math_abs(HEAPF64[312]) + Math_abs(HEAPF64[313]) + Math_abs(HEAPF64[368]) + Math_abs(HEAPF64[369]) + Math_abs(HEAPF64[370]) + Math_abs(HEAPF64[371]) + Math_abs(HEAPF64[372]) + Math_abs(HEAPF64[373]) + Math_abs(HEAPF64[374]) + Math_abs(HEAPF64[375]) + Math_abs(HEAPF64[376]) + Math_abs(HEAPF64[377]) + Math_abs(HEAPF64[378]) + Math_abs(HEAPF64[379]) + Math_abs(HEAPF64[380]) + Math_abs(HEAPF64[381]) + Math_abs(HEAPF64[382]) + Math_abs(HEAPF64[383]) + Math_abs(HEAPF64[384]) < 1.e+200)) {
     HEAP32[885] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[884] % 30 | 0;
    if (!(($2 | 0) < 0 ? $2 + 30 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[888] << 3) + 3584 >> 2] = HEAP32[886];
     HEAP32[((HEAP32[888] << 1) + 1 << 2) + 3584 >> 2] = HEAP32[887];
     HEAP32[888] = HEAP32[888] + 1;
    }
    $3 = $3 + 1 | 0;
    continue;
   }
   break;
  };
  return $0 | 0;
 }
 
 function replay($0, $1) {
  $0 = $0 | 0;
  $1 = $1 | 0;
  var $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0.0;
  if (($0 | 0) < 0 | ($0 | 0) > 4096) {
   return -1
  }
  if (($1 | 0) < 0 | ($1 | 0) > 61440) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[892] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19968 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19968 >> 3];
    if ($6 <= $4) {
     $3 = +($1 | 0) >= $4
    } else {
     $3 = 0
    }
    if ($3) {
     $3 = $4 == Math_floor($4)
    } else {
     $3 = 0
    }
    if (!$3) {
     return -3
    }
    if ($5 < 70.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
     $6 = $4;
     $2 = $2 + 1 | 0;
     continue;
    } else {
     return -11
    }
   }
   break;
  };
  $2 = 0;
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19968 >> 3] - HEAP32[884] | 0);
    if (HEAP32[885]) {
     return HEAP32[884]
    }
    HEAP32[892] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19968 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19968 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[884] | 0);
  return HEAP32[884];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[886];
  $1 = HEAP32[887];
  fold_word(HEAP32[884]);
  fold_word(HEAP32[885]);
  if (!HEAP32[885]) {
   fold_state()
  }
  HEAP32[890] = HEAP32[886];
  HEAP32[891] = HEAP32[887];
  HEAP32[886] = $0;
  HEAP32[887] = $1;
 }
 
 function __wasm_rotl_i32($0, $1) {
  var $2 = 0;
  $2 = $1 & 31;
  $1 = 0 - $1 & 31;
  return ($0 & -1 >>> $2) << $2 | ($0 & -1 << $1) >>> $1;
 }
 
 bufferView = HEAPU8;
 initActiveSegments(env);
 function __wasm_memory_size() {
  return buffer.byteLength / 65536 | 0;
 }
 
 return {
  "memory": Object.create(Object.prototype, {
   "grow": {
    
   }, 
   "buffer": {
    "get": function () {
     return buffer;
    }
    
   }
  }), 
  "reset": reset, 
  "set_value": set_value, 
  "run": run, 
  "replay": replay, 
  "seal": seal
 };
}

export const instantiate = () => asmFunc({ abort() { throw new Error('abort'); } });
export const about = {"abi":1,"id":"ivt_ph","lanes":1,"tick_s":10.0,"time_unit":"h","checkpoint_ticks":30,"snapshot":[2368,19968],"at":{"y":[2368,18],"u":[2512,3],"p":[2544,49],"z":[2944,6],"r":[2992,11],"clock":[3536,9],"marks":[3584,4096],"log":[19968,12288]},"inputs":[["ntp_feed_rate","L/h",0.0,0.0,2.0,1e-06],["magnesium_feed_rate","L/h",0.0,0.0,2.0,1e-06],["base_feed_rate","L/h",0.0,0.0,0.5,1e-06]],"parameters":[["n_A","1",400.0],["n_U","1",400.0],["n_C","1",400.0],["n_G","1",400.0],["k_i","1/h",4045.3270287199493],["k_e","1/h",160736.0528951212],["k_off","1/h",5554.3389311347],["k_on","L/nmol/h",200.72020185502578],["K_1","mol/L",0.0002577305895352969],["K_2","mol/L",0.00025540243161806275],["K_i","mol/L",4.1693316660883274e-05],["k_precip","mol/L/h",3.8911312637522286],["B","1",44.95918445493979],["k_d","1/h",98503.15486171152],["K_HNTP","L/mol",8129865.64894641],["K_HMgNTP","L/mol",120.22460358160305],["K_MgNTP","L/mol",12373.961909879215],["K_Mg2NTP","L/mol",73.44823252154438],["K_HPPi","L/mol",1040950566.5747613],["K_HMgPPi","L/mol",2067.6859911389397],["K_H2PPi","L/mol",1822521.8380805042],["K_H2MgPPi","L/mol",128.80633289370311],["K_MgPPi","L/mol",144780.14444068444],["K_Mg2PPi","L/mol",9769.508768290667],["Mg2PPi_eq","mol/L",0.00012940334768300697],["K_MgPi","L/mol",75.85775750291836],["k_PPase","mmol*mL/L/h/U",60.0],["K_PPase","mol/L",0.000214],["M_nt","g/mol",320.5],["ATP_stock","mmol/L",100.0,0.0,200.0],["UTP_stock","mmol/L",100.0,0.0,200.0],["CTP_stock","mmol/L",100.0,0.0,200.0],["GTP_stock","mmol/L",100.0,0.0,200.0],["Mg_stock","mmol/L",1000.0,0.0,2000.0],["Mg_charge","1",1.0,0.0,2.0],["GTP_charge","1",1.0,0.0,2.0],["template","1",1.0,0.0,1.0],["T7_active","1",1.0,0.0,1.0],["PPase_active","1",1.0,0.0,1.0],["sigma_hplc","1",0.02,0.0,0.5],["sigma_turbidity","1",0.005,0.0,0.5],["sigma_pH","1",0.01,0.0,0.5],["turbidity_solid","L/mmol",0.8],["K_HB","L/mol",125892541.17941682],["K_HPi","L/mol",8317637.711026722],["K_w","mol**2/L**2",1e-14],["Na_NTP","1",3.96],["base_stock","mmol/L",100.0,0.0,1000.0],["buffer_charge","1",1.0,0.0,2.0]],"states":[["V","L",1.0],["RNA","umol/L",0.0],["PPi","mmol/L",0.0],["ATP","mmol/L",3.2],["UTP","mmol/L",3.2],["CTP","mmol/L",3.2],["GTP","mmol/L",3.2],["Mg","mmol/L",8.0],["Pi","mmol/L",0.0],["solid","mmol/L",0.0],["Nuc","1",0.0],["DNA","nmol/L",7.4],["T7","umol/L",0.1],["PPase","U/mL",1.0],["Na","mmol/L",50.688],["OAc","mmol/L",16.0],["Cl","mmol/L",22.29246535049171],["buffer","mmol/L",40.0]],"readings":[["RNA_hplc","g/L"],["ATP_hplc","mmol/L"],["UTP_hplc","mmol/L"],["CTP_hplc","mmol/L"],["GTP_hplc","mmol/L"],["turbidity","1"],["pH_probe","1"],["conversion","1"],["RNA_mass","g/L"],["Mg_free","mmol/L"],["S","1"]]};
