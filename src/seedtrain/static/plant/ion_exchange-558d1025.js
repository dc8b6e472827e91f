
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
  base64DecodeToExistingUint8Array(bufferView, 70, "FEA=");
  base64DecodeToExistingUint8Array(bufferView, 183, "QA==");
  base64DecodeToExistingUint8Array(bufferView, 198, "SUAAAAAAAABZQJqZmZmZmck/");
  base64DecodeToExistingUint8Array(bufferView, 224, "ZmZmZmZm9j94UksuxwTmP/YoXI/C9eo/SFD8GHPXQj8AAAAAAMCSQJMYBFYOLaI/W3wKgPEMWj/SAN4CCYp/P83MzMzMzBJAKVyPwvUoFUCamZmZmZkNQClcj8L1qCdAMzMzMzMzJUAAAAAAAAAkQAAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAElAAAAAAAAASUAAAAAAAECPQAAAAAAAQI9AAAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 414, "4D8AAAAAAABDQAAAAAAAADdAmpmZmZmZI0CamZmZmZnJP5qZmZmZmbk//Knx0k1iUD+amZmZmZmpPw==");
  base64DecodeToExistingUint8Array(bufferView, 534, "SUA=");
  base64DecodeToExistingUint8Array(bufferView, 614, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 642, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 678, "JEAAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAAAAAAADwPwAANCb1awzDAAAAAAAA8D8AADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 834, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1014, "GEAAAAAAAAAAQAAAAAAAQJ9AAAAAAABAn0AAAAAAAABJQAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDmpmZmZmZuT8AAAAAAIizQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAQI9AAAA0JvVrDEMAAAAAAECfQAAANCb1awxDAAAAAAAAAEAAAAAAAADwPwAAAAAAACRAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAPA/AAAAAAAAJEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxD");
  base64DecodeToExistingUint8Array(bufferView, 1424, "ldYm6AsuET4AAAAAAADwP43ttaD3xrA+je21oPfGsD6V1iboCy4RPgAAAAAAAPA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1518, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1622, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1638, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1670, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1726, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[306] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[307] * 40692.0, 2147483399.0);
  HEAPF64[306] = $0;
  HEAPF64[307] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
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
 
 function bound_over_free($0, $1, $2, $3) {
  var $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0, wasm2js_f64$2 = 0.0, wasm2js_f64$3 = 0.0, wasm2js_i32$1 = 0;
  $7 = $3 * $0;
  $1 = $1 * $2;
  $0 = $1 < -708.0 ? -708.0 : $1 > 709.4 ? 709.4 : $1;
  $2 = Math_floor($0 * 1.4426950408889634 + .5);
  $5 = $0 - $2 * .6931471803691238;
  $6 = $2 * 1.9082149292705877e-10;
  $3 = $5 - $6;
  $0 = $3 * $3;
  $0 = $3 - $0 * ($0 * ($0 * ($0 * ($0 * 4.1381367970572385e-08 + -1.6533902205465252e-06) + 6.613756321437934e-05) + -2.7777777777015593e-03) + .16666666666666602);
  $3 = 1.0 - ($6 - $3 * $0 / (2.0 - $0) - $5);
  $0 = Math_floor($2 * .5);
  wasm2js_scratch_store_f64(+($0 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $4 | 0);
  $3 = $3 * +wasm2js_scratch_load_f64();
  wasm2js_scratch_store_f64(+($2 - $0 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $4 | 0);
  return $7 * (wasm2js_f64$0 = 0.0, wasm2js_f64$1 = (wasm2js_f64$2 = infinity, wasm2js_f64$3 = $3 * +wasm2js_scratch_load_f64(), wasm2js_i32$1 = $1 > 709.4, wasm2js_i32$1 ? wasm2js_f64$2 : wasm2js_f64$3), wasm2js_i32$0 = $1 < -708.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
 }
 
 function equilibrate($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, $16 = 0.0, $17 = 0.0, $18 = 0.0, $19 = 0.0, $20 = 0.0, $21 = 0.0, $22 = 0, $23 = 0.0, $24 = 0.0, $25 = 0.0;
  $10 = (1.0 - HEAPF64[252]) / HEAPF64[252];
  $18 = $10 * HEAPF64[254];
  $11 = HEAPF64[258];
  $12 = HEAPF64[259];
  $13 = HEAPF64[260];
  $19 = HEAPF64[258] + HEAPF64[261];
  $20 = HEAPF64[259] + HEAPF64[262];
  $21 = HEAPF64[260] + HEAPF64[263];
  $23 = HEAPF64[255];
  $24 = HEAPF64[256];
  $25 = HEAPF64[257];
  while (1) {
   if (($0 | 0) > ($4 | 0)) {
    $14 = HEAPF64[($0 + $4 << 3) + 19232 >> 3];
    $15 = HEAPF64[($4 + ($0 << 1) << 3) + 19232 >> 3];
    $16 = HEAPF64[($4 + Math_imul($0, 3) << 3) + 19232 >> 3];
    $2 = HEAPF64[($4 << 3) + 27568 >> 3];
    $3 = bound_over_free($23, $11, $2, $10);
    $6 = bound_over_free($24, $12, $2, $10);
    $7 = bound_over_free($25, $13, $2, $10);
    $8 = 1.0 / ($7 + 1.0);
    $5 = 1.0 / ($3 + 1.0);
    $3 = $14 * $3 * $5;
    $5 = $11 * $3 * $5;
    $9 = 1.0 / ($6 + 1.0);
    $6 = $15 * $6 * $9;
    $9 = $12 * $6 * $9;
    $7 = $16 * $7 * $8;
    $8 = $13 * $7 * $8;
    $1 = $18 - $19 * $3 - $20 * $6 - $21 * $7;
    $22 = $1 > $18 * 1.0e-09;
    $1 = $22 ? $1 : $18 * 1.0e-09;
    $17 = HEAPF64[($4 << 3) + 19232 >> 3] + $11 * $3 + $12 * $6 + $13 * $7;
    $17 = $17 < 1.0e-09 ? 1.0e-09 : $17;
    $1 = (log($1 / ($10 * $17)) - $2) / (($11 * $5 + $12 * $9 + $13 * $8) / $17 + 1.0 + ($19 * $5 + $20 * $9 + $21 * $8) / $1);
    $1 = $1 < -1.0 ? -1.0 : $1;
    $1 = $2 + ($22 ? ($1 > 1.0 ? 1.0 : $1) : -.25);
    $1 = $1 < -20.0 ? -20.0 : $1;
    $1 = $1 > 20.0 ? 20.0 : $1;
    HEAPF64[($4 << 3) + 27568 >> 3] = $1;
    $3 = $14 - $3 - ($1 - $2) * $5;
    $3 = $3 < 0.0 ? 0.0 : $3;
    $3 = $3 > $14 ? $14 : $3;
    HEAPF64[($0 + $4 << 3) + 25520 >> 3] = $3;
    $6 = $15 - $6 - ($1 - $2) * $9;
    $5 = $6 < 0.0 ? 0.0 : $6;
    $5 = $5 > $15 ? $15 : $5;
    HEAPF64[($4 + ($0 << 1) << 3) + 25520 >> 3] = $5;
    $2 = $16 - $7 - ($1 - $2) * $8;
    $2 = $2 < 0.0 ? 0.0 : $2;
    $2 = $2 > $16 ? $16 : $2;
    HEAPF64[($4 + Math_imul($0, 3) << 3) + 25520 >> 3] = $2;
    HEAPF64[($4 << 3) + 25520 >> 3] = HEAPF64[($4 << 3) + 19232 >> 3] + $11 * ($14 - $3) + $12 * ($15 - $5) + $13 * ($16 - $2);
    $4 = $4 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function add_up() {
  var $0 = 0, $1 = 0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0;
  $0 = 64;
  $2 = HEAPF64[252] * HEAPF64[251] * HEAPF64[250] / +($0 | 0);
  equilibrate($0);
  while (1) {
   if (!(($0 | 0) <= ($1 | 0))) {
    $6 = $6 + HEAPF64[($1 << 3) + 19232 >> 3];
    $3 = $3 + HEAPF64[($0 + $1 << 3) + 19232 >> 3];
    $4 = $4 + HEAPF64[($1 + ($0 << 1) << 3) + 19232 >> 3];
    $5 = $5 + HEAPF64[($1 + Math_imul($0, 3) << 3) + 19232 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[234] = $6 * $2;
  HEAPF64[231] = $3 * $2;
  HEAPF64[232] = $4 * $2;
  HEAPF64[233] = $5 * $2;
  $3 = HEAPF64[(($0 << 1) - 1 << 3) + 25520 >> 3];
  $4 = HEAPF64[(Math_imul($0, 3) - 1 << 3) + 25520 >> 3];
  $5 = HEAPF64[(($0 << 2) - 1 << 3) + 25520 >> 3];
  HEAPF64[288] = HEAPF64[($0 - 1 << 3) + 25520 >> 3];
  HEAPF64[289] = $3;
  HEAPF64[290] = $4;
  HEAPF64[291] = $5;
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
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $0 = HEAPF64[277] * (HEAPF64[274] * HEAPF64[289] + HEAPF64[275] * HEAPF64[290] + HEAPF64[276] * HEAPF64[291]) + HEAPF64[279] * normal();
  HEAPF64[296] = $0 > 3.0 ? 3.0 : $0;
  HEAPF64[297] = HEAPF64[278] * HEAPF64[288] + HEAPF64[280] * normal();
  HEAPF64[298] = HEAPF64[273] * HEAPF64[282];
  HEAPF64[299] = HEAPF64[288];
  HEAPF64[300] = HEAPF64[289];
  HEAPF64[301] = HEAPF64[290];
  HEAPF64[302] = HEAPF64[291];
  $0 = HEAPF64[236] + HEAPF64[237] + HEAPF64[238];
  HEAPF64[303] = HEAPF64[237] / ($0 < 1.0e-12 ? 1.0e-12 : $0);
  $0 = HEAPF64[232] + HEAPF64[237] + HEAPF64[240];
  HEAPF64[304] = HEAPF64[237] / ($0 < 1.0e-12 ? 1.0e-12 : $0);
  $0 = HEAPF64[292];
  $1 = Math_abs(HEAPF64[230] * HEAPF64[264] + HEAPF64[231] + HEAPF64[236] + HEAPF64[239] - HEAPF64[292]) / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $3 = HEAPF64[293];
  $0 = Math_abs(HEAPF64[230] * HEAPF64[265] + HEAPF64[232] + HEAPF64[237] + HEAPF64[240] - HEAPF64[293]) / ($3 < 1.0e-09 ? 1.0e-09 : $3);
  $2 = HEAPF64[294];
  $3 = Math_abs(HEAPF64[230] * HEAPF64[266] + HEAPF64[233] + HEAPF64[238] + HEAPF64[241] - HEAPF64[294]) / ($2 < 1.0e-09 ? 1.0e-09 : $2);
  $2 = HEAPF64[295];
  $2 = Math_abs(HEAPF64[234] + HEAPF64[242] - HEAPF64[243] - HEAPF64[295]) / ($2 < 1.0e-09 ? 1.0e-09 : $2);
  $1 = $0 > $1 ? $0 : $1;
  $1 = $1 < $3 ? $3 : $1;
  HEAPF64[305] = $1 < $2 ? $2 : $1;
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 14) {
    HEAPF64[($0 << 3) + 2256 >> 3] = HEAPF64[($0 << 3) + 480 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 10) {
    HEAPF64[($0 << 3) + 2368 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[705] + 0.0;
  HEAPF64[306] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[307] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
  $0 = 0;
  while (1) {
   if (($0 | 0) < 8) {
    draw();
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 261) {
    HEAPF64[($0 << 3) + 19232 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 64) {
    HEAPF64[($0 << 3) + 19232 >> 3] = HEAPF64[268];
    HEAPF64[($0 << 3) + 27568 >> 3] = log(HEAPF64[254] / HEAPF64[268]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[292] = HEAPF64[230] * HEAPF64[264];
  HEAPF64[293] = HEAPF64[230] * HEAPF64[265];
  HEAPF64[294] = HEAPF64[230] * HEAPF64[266];
  add_up();
  HEAPF64[295] = HEAPF64[234];
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 14;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1840 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 6;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1952 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 31;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2e3 >> 3] = HEAPF64[($1 << 3) + 224 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2800 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[705] = $0;
  HEAP32[702] = $0;
  HEAP32[703] = 14;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[702], 13), 5) - 430675100 | 0;
  HEAP32[702] = $1;
  HEAP32[703] = Math_imul(__wasm_rotl_i32(HEAP32[703] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 51) {
   return 1
  }
  if (HEAP32[701]) {
   return 4
  }
  if (HEAP32[700] > 0 & HEAPF64[($0 << 3) + 1424 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 592 >> 3] <= $1 & HEAPF64[($0 << 3) + 1008 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1424 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1424 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1424 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 6) {
   HEAPF64[($0 << 3) + 1952 >> 3] = $1
  } else {
   if (($0 | 0) < 37) {
    HEAPF64[($0 - 6 << 3) + 2e3 >> 3] = $1
   } else {
    HEAPF64[($0 - 37 << 3) + 1840 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[700]);
  fold($1);
  if (!HEAP32[700]) {
   begin()
  }
  return 0;
 }
 
 function transport($0, $1, $2, $3) {
  var $4 = 0.0, $5 = 0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0, $11 = 0, $12 = 0.0;
  $4 = HEAPF64[($0 << 3) + 25520 >> 3];
  $6 = $2 * $1;
  $5 = $0;
  $11 = $5 + 63 | 0;
  while (1) {
   if (($5 | 0) < ($11 | 0)) {
    $8 = $4 - $1;
    $9 = HEAPF64[($5 << 3) + 25528 >> 3];
    $1 = $9 - $4;
    $7 = $8 * $1;
    $10 = $7 > 0.0;
    $12 = $6;
    $6 = $2 * ($4 + ($10 ? ($7 + $7) / ($10 ? $8 + $1 : 1.0) : 0.0) * .5) - $3 * $1;
    HEAPF64[($5 << 3) + 23424 >> 3] = $12 - $6;
    $1 = $4;
    $4 = $9;
    $5 = $5 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[($0 << 3) + 23928 >> 3] = $6 - $2 * $4;
 }
 
 function slopes($0) {
  var $1 = 0.0, $2 = 0;
  equilibrate(64);
  $1 = HEAPF64[270];
  $0 = HEAPF64[247] + HEAPF64[248] * ($0 - HEAPF64[287]);
  $0 = ($0 > $1 ? $1 : $0) - HEAPF64[246];
  $1 = HEAPF64[270] - HEAPF64[246];
  $0 = $0 / ($1 < 1.0e-06 ? 1.0e-06 : $1) * HEAPF64[271];
  $0 = $0 < 0.0 ? 0.0 : $0;
  $0 = HEAPF64[285] > .5 ? HEAPF64[267] : HEAPF64[286] > .5 ? HEAPF64[246] + ($0 > 1.0 ? 1.0 : $0) * (HEAPF64[269] - HEAPF64[246]) : HEAPF64[246];
  transport(0, $0, HEAPF64[283], HEAPF64[284]);
  transport(64, HEAPF64[285] * HEAPF64[264], HEAPF64[283], HEAPF64[284]);
  transport(128, HEAPF64[285] * HEAPF64[265], HEAPF64[283], HEAPF64[284]);
  transport(192, HEAPF64[285] * HEAPF64[266], HEAPF64[283], HEAPF64[284]);
  while (1) {
   if (($2 | 0) < 4) {
    HEAPF64[($2 << 3) + 25472 >> 3] = HEAPF64[283] * HEAPF64[(($2 << 6) + 63 << 3) + 25520 >> 3];
    $2 = $2 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[3188] = HEAPF64[283] * $0;
 }
 
 function blend($0) {
  var $1 = 0, $2 = 0.0;
  $2 = 1.0 - $0;
  while (1) {
   if (($1 | 0) < 261) {
    HEAPF64[($1 << 3) + 19232 >> 3] = $0 * HEAPF64[($1 << 3) + 21328 >> 3] + $2 * (HEAPF64[($1 << 3) + 19232 >> 3] + HEAPF64[($1 << 3) + 23424 >> 3] * .0625);
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 14;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1840 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2256 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1952 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2368 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0, $5 = 0, $6 = 0.0, $7 = 0.0, $8 = 0.0;
  while (1) {
   if (($0 | 0) > ($5 | 0)) {
    if (HEAP32[701] ? 1 : HEAP32[700] >= 122880) {
     return $5 | 0
    }
    $4 = 0;
    $2 = HEAPF64[272] > .5 ? 1.0 : 0.0;
    $6 = Math_abs(HEAPF64[245] - 1.0) < .5 ? 1.0 : $2;
    $7 = +HEAP32[700] * .5;
    $1 = $7;
    $8 = HEAPF64[286] > .5 ? HEAPF64[287] : $1;
    $1 = Math_abs(HEAPF64[245] - 2.0) < .5 ? 1.0 - $2 : 0.0;
    HEAPF64[287] = $1 > .5 ? $8 : $7;
    HEAPF64[285] = $6;
    HEAPF64[286] = $1;
    $1 = HEAPF64[230] * 60.0 * 2.0;
    $2 = HEAPF64[244];
    HEAPF64[282] = $6 > .5 ? ($1 < $2 ? $1 : $2) : HEAPF64[244];
    $1 = HEAPF64[230] - $6 * HEAPF64[282] * .5 / 60.0;
    HEAPF64[230] = $1 < 0.0 ? 0.0 : $1;
    $1 = HEAPF64[250] * .015625;
    HEAPF64[283] = HEAPF64[282] / (HEAPF64[251] * 60.0 * HEAPF64[252]) / $1;
    $2 = 7.68 - HEAPF64[283] * .5;
    $1 = HEAPF64[253] / ($1 * $1);
    HEAPF64[284] = $1 > $2 ? $2 : $1;
    while (1) {
     if (($4 | 0) < 5) {
      HEAPF64[($4 + 256 << 3) + 19232 >> 3] = 0;
      $4 = $4 + 1 | 0;
      continue;
     }
     break;
    };
    $4 = 0;
    while (1) {
     if (($4 | 0) < 8) {
      $1 = $7 + +($4 | 0) * .0625;
      $3 = 0;
      while (1) {
       if (($3 | 0) < 261) {
        HEAPF64[($3 << 3) + 21328 >> 3] = HEAPF64[($3 << 3) + 19232 >> 3];
        $3 = $3 + 1 | 0;
        continue;
       }
       break;
      };
      slopes($1);
      blend(0.0);
      slopes($1 + .0625);
      blend(.5);
      $3 = 0;
      while (1) {
       if (($3 | 0) < 261) {
        HEAPF64[($3 << 3) + 19232 >> 3] = Math_abs(HEAPF64[($3 << 3) + 19232 >> 3]) < 1.0e-60 ? 0.0 : HEAPF64[($3 << 3) + 19232 >> 3];
        $3 = $3 + 1 | 0;
        continue;
       }
       break;
      };
      $4 = $4 + 1 | 0;
      continue;
     }
     break;
    };
    add_up();
    $1 = HEAPF64[252] * HEAPF64[251] * HEAPF64[250] * .015625;
    $2 = HEAPF64[249] > .5 ? 1.0 : 0.0;
    HEAPF64[235] = HEAPF64[235] + $2 * HEAPF64[282] * .5 / 60.0;
    HEAPF64[236] = HEAPF64[236] + $2 * HEAPF64[2661] * $1;
    HEAPF64[237] = HEAPF64[237] + $2 * HEAPF64[2662] * $1;
    HEAPF64[238] = HEAPF64[238] + $2 * HEAPF64[2663] * $1;
    HEAPF64[239] = HEAPF64[239] + (1.0 - $2) * HEAPF64[2661] * $1;
    HEAPF64[240] = HEAPF64[240] + (1.0 - $2) * HEAPF64[2662] * $1;
    HEAPF64[241] = HEAPF64[241] + (1.0 - $2) * HEAPF64[2663] * $1;
    HEAPF64[242] = HEAPF64[242] + HEAPF64[2660] * $1;
    HEAPF64[243] = HEAPF64[243] + HEAPF64[2664] * $1;
    read();
    HEAP32[700] = HEAP32[700] + 1;
    if (!(Math_abs(HEAPF64[230]) + 0.0 + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) + Math_abs(HEAPF64[237]) + Math_abs(HEAPF64[238]) + Math_abs(HEAPF64[239]) + Math_abs(HEAPF64[240]) + Math_abs(HEAPF64[241]) + Math_abs(HEAPF64[242]) + Math_abs(HEAPF64[243]) + Math_abs(HEAPF64[282]) + Math_abs(HEAPF64[283]) + Math_abs(HEAPF64[284]) + Math_abs(HEAPF64[285]) + Math_abs(HEAPF64[286]) + Math_abs(HEAPF64[287]) + Math_abs(HEAPF64[288]) + Math_abs(HEAPF64[289]) + Math_abs(HEAPF64[290]) + Math_abs(HEAPF64[291]) + Math_abs(HEAPF64[292]) + Math_abs(HEAPF64[293]) + Math_abs(HEAPF64[294]) + Math_abs(HEAPF64[295]) + Math_abs(HEAPF64[296]) + Math_abs(HEAPF64[297]) + Math_abs(HEAPF64[298]) + Math_abs(HEAPF64[299]) + Math_abs(HEAPF64[300]) + Math_abs(HEAPF64[301]) + Math_abs(HEAPF64[302]) + Math_abs(HEAPF64[303]) + Math_abs(HEAPF64[304]) + Math_abs(HEAPF64[305]) < 1.e+200)) {
     HEAP32[701] = 1;
     return $5 + 1 | 0;
    }
    $3 = HEAP32[700] % 60 | 0;
    if (!(($3 | 0) < 0 ? $3 + 60 | 0 : $3)) {
     fold_state();
     HEAP32[(HEAP32[704] << 3) + 2848 >> 2] = HEAP32[702];
     HEAP32[((HEAP32[704] << 1) + 1 << 2) + 2848 >> 2] = HEAP32[703];
     HEAP32[704] = HEAP32[704] + 1;
    }
    $5 = $5 + 1 | 0;
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
  if (($1 | 0) < 0 | ($1 | 0) > 122880) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[708] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 28080 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 28080 >> 3];
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
    if ($5 < 51.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 28080 >> 3] - HEAP32[700] | 0);
    if (HEAP32[701]) {
     return HEAP32[700]
    }
    HEAP32[708] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 28080 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 28080 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[700] | 0);
  return HEAP32[700];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[702];
  $1 = HEAP32[703];
  fold_word(HEAP32[700]);
  fold_word(HEAP32[701]);
  if (!HEAP32[701]) {
   fold_state()
  }
  HEAP32[706] = HEAP32[702];
  HEAP32[707] = HEAP32[703];
  HEAP32[702] = $0;
  HEAP32[703] = $1;
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
export const about = {"abi":1,"id":"ion_exchange","lanes":1,"tick_s":0.5,"time_unit":"s","checkpoint_ticks":60,"snapshot":[1840,28080],"at":{"y":[1840,14],"u":[1952,6],"p":[2000,31],"z":[2256,14],"r":[2368,10],"clock":[2800,9],"marks":[2848,4096],"log":[28080,12288]},"inputs":[["flow","mL/min",2.0,0.0,6.0,1e-09],["valve","1",0.0,0.0,2.0,1.0],["salt","mmol/L",50.0,1.0,2000.0,1e-06],["gradient_start","mmol/L",100.0,0.0,2000.0,1e-06],["gradient_slope","mmol/L/s",0.2,0.0,50.0,1e-09],["collect","1",0.0,0.0,1.0,1.0]],"parameters":[["L","cm",1.4],["area","cm^2",0.6880832580742],["et","1",0.8425],["Dax","cm^2/s",0.000575,0.0,0.1],["Lam","mmol/L",1200.0,10.0,5000.0],["K_1","1",0.0355],["K_2","1",0.00159],["K_3","1",0.0077],["nu_1","1",4.7],["nu_2","1",5.29],["nu_3","1",3.7],["sigma_1","1",11.83],["sigma_2","1",10.6],["sigma_3","1",10.0],["cF_1","mmol/L",1.0],["cF_2","mmol/L",1.0],["cF_3","mmol/L",1.0],["salt_F","mmol/L",50.0,1.0,1000.0],["salt_0","mmol/L",50.0],["salt_B","mmol/L",1000.0,1.0,2000.0],["label_B","mmol/L",1000.0],["pump_B","1",1.0,0.0,2.0],["stuck_load","1",0.0,0.0,1.0],["R_bed","bar*min/mL",0.5,0.0,10.0],["uv_1","L/mmol/cm",38.0],["uv_2","L/mmol/cm",23.0],["uv_3","L/mmol/cm",9.8],["path","cm",0.2],["cond_s","mS*L/mmol/cm",0.1],["uv_noise","1",0.001,0.0,1.0],["cond_noise","mS/cm",0.05,0.0,10.0]],"states":[["V_feed","mL",5.0],["held_1","umol",0.0],["held_2","umol",0.0],["held_3","umol",0.0],["held_s","umol",0.0],["V_pool","mL",0.0],["pool_1","umol",0.0],["pool_2","umol",0.0],["pool_3","umol",0.0],["waste_1","umol",0.0],["waste_2","umol",0.0],["waste_3","umol",0.0],["left_s","umol",0.0],["fed_s","umol",0.0]],"readings":[["uv","1"],["conductivity","mS/cm"],["pressure","bar"],["salt_out","mmol/L"],["c_1","mmol/L"],["c_2","mmol/L"],["c_3","mmol/L"],["purity","1"],["recovery","1"],["balance_error","1"]]};
