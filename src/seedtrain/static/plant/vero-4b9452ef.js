
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
  base64DecodeToExistingUint8Array(bufferView, 70, "EECamZmZmZm5Pw==");
  base64DecodeToExistingUint8Array(bufferView, 118, "OUA=");
  base64DecodeToExistingUint8Array(bufferView, 134, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 165, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 213, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 224, "O99PjZduoj8CK4cW2c7HPwAAAAAAAAhAZ9Xnaiv2hz97FK5H4Xp0P/yp8dJNYlA/AAAAAAAA4D97FK5H4XqUP5qZmZmZmbk/mpmZmZmZqT+amZmZmZm5PwAAAAAAAPg/AAAAAAAA0D97FK5H4XqUPwAAAAAAAChAAAAAAAAwsUBENpAuNq1EP5qZmZmZmbk/AAAAAAAAPkAAAAAAAADQPylcj8L1KLw/AAAAAACAW0BmZmZmZmYKQAAAAAAAABRAuB6F61G4nj/8qfHSTWJwP6RwPQrXo8A/exSuR+F6tD+amZmZmZnJP5qZmZmZmak/AAAAAAAAWUAAAAAAAECfQAAAAAAAADlAAAAAAAAA8D+amZmZmZnpPwAAAAAAABRAAAAAAAAA4D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 566, "4D8AAAAAZc3NQRrfxEFmY4o9mpmZmZmZyT97FK5H4Xq0Pw==");
  base64DecodeToExistingUint8Array(bufferView, 686, "8D8AAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 743, "QAAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMOamZmZmZm5PwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 922, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 994, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1018, "NCb1awzDAAA0JvVrDMMAADQm9WsMw3sUrkfheoQ/");
  base64DecodeToExistingUint8Array(bufferView, 1070, "JMA=");
  base64DecodeToExistingUint8Array(bufferView, 1082, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMOamZmZmZm5Pw==");
  base64DecodeToExistingUint8Array(bufferView, 1238, "FEAAAAAAAAAUQAAAAAAAQH9AAAAAAAAAaUAAAAAAAABFQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAABpQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAQI9AAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAavhAAAA0JvVrDEMAAAAAAABZQAAAAAAAAABAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAA8D8AAAAAAAAAQAAAAAAAAPA/AAAAAAAAJEAAAAAAAECPQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAABOQA==");
  base64DecodeToExistingUint8Array(bufferView, 1760, "je21oPfGsD6N7bWg98awPpqZmZmZmbk/LUMc6+I2Gj+amZmZmZm5PwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1926, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1982, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2054, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2078, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 2142, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
  $0 = remainder(HEAPF64[374] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[375] * 40692.0, 2147483399.0);
  HEAPF64[374] = $0;
  HEAPF64[375] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function living($0) {
  return HEAPF64[$0 + 16 >> 3] + HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 32 >> 3];
 }
 
 function flicker() {
  var $0 = 0.0;
  $0 = draw() + draw() + draw() - 1.5;
  return $0 + $0;
 }
 
 function capacity($0) {
  return HEAPF64[320] * HEAPF64[321] * HEAPF64[322] * HEAPF64[343] / HEAPF64[$0 >> 3];
 }
 
 function growth($0) {
  var $1 = 0.0, $2 = 0.0;
  $1 = 1.0 - living($0) / capacity($0);
  $2 = HEAPF64[307] + HEAPF64[$0 + 64 >> 3];
  return HEAPF64[306] * HEAPF64[$0 + 64 >> 3] / ($2 < 1.0e-09 ? 1.0e-09 : $2) * HEAPF64[$0 + 48 >> 3] / (HEAPF64[314] + HEAPF64[$0 + 48 >> 3]) * ($1 < 0.0 ? 0.0 : $1) * HEAPF64[363];
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0;
  $1 = living(2288);
  $0 = HEAPF64[352] * flicker() + 1.0;
  HEAPF64[366] = $1 * ($0 < 0.0 ? 0.0 : $0);
  $1 = HEAPF64[291];
  $0 = living(2288) + HEAPF64[291];
  HEAPF64[367] = $1 / ($0 < 1.0e-09 ? 1.0e-09 : $0) * 100.0;
  $0 = HEAPF64[292] * (flicker() * .02 + 1.0);
  HEAPF64[368] = $0 < 0.0 ? 0.0 : $0;
  HEAPF64[369] = HEAPF64[286];
  HEAPF64[370] = HEAPF64[297] / HEAPF64[349];
  HEAPF64[371] = growth(2288);
  HEAPF64[372] = HEAPF64[296] * HEAPF64[286] + HEAPF64[362];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 2832 >> 3] = HEAPF64[($0 << 3) + 608 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 7) {
    HEAPF64[($0 << 3) + 2928 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[841] + 0.0;
  HEAPF64[374] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[375] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 13;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2288 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 5;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2400 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 47;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2448 >> 3] = HEAPF64[($1 << 3) + 224 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 3344 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[841] = $0;
  HEAP32[838] = $0;
  HEAP32[839] = 13;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[838], 13), 5) - 430675100 | 0;
  HEAP32[838] = $1;
  HEAP32[839] = Math_imul(__wasm_rotl_i32(HEAP32[839] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 65) {
   return 1
  }
  if (HEAP32[837]) {
   return 4
  }
  if (HEAP32[836] > 0 & HEAPF64[($0 << 3) + 1760 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 704 >> 3] <= $1 & HEAPF64[($0 << 3) + 1232 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1760 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1760 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1760 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 5) {
   HEAPF64[($0 << 3) + 2400 >> 3] = $1
  } else {
   if (($0 | 0) < 52) {
    HEAPF64[($0 - 5 << 3) + 2448 >> 3] = $1
   } else {
    HEAPF64[($0 - 52 << 3) + 2288 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[836]);
  fold($1);
  if (!HEAP32[836]) {
   begin()
  }
  return 0;
 }
 
 function exp($0) {
  var $1 = 0, $2 = 0.0, $3 = 0.0, $4 = 0, $5 = 0, $6 = 0.0, $7 = 0, $8 = 0, $9 = 0.0, $10 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0, wasm2js_f64$2 = 0.0, wasm2js_f64$3 = 0.0, wasm2js_i32$1 = 0;
  $2 = $0 < -708.0 ? -708.0 : $0 > 709.4 ? 709.4 : $0;
  $6 = Math_floor($2 * 1.4426950408889634 + .5);
  $9 = $2 - $6 * .6931471803691238;
  $10 = $6 * 1.9082149292705877e-10;
  $3 = $9 - $10;
  $2 = $3 * $3;
  $2 = $3 - $2 * ($2 * ($2 * ($2 * ($2 * 4.1381367970572385e-08 + -1.6533902205465252e-06) + 6.613756321437934e-05) + -2.7777777777015593e-03) + .16666666666666602);
  $3 = 1.0 - ($10 - $3 * $2 / (2.0 - $2) - $9);
  $2 = Math_floor($6 * .5);
  wasm2js_scratch_store_f64(+($2 + 6755399441056767.0));
  $5 = wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) | 0;
  $8 = 52;
  $1 = $8 & 31;
  if ($8 >>> 0 >= 32) {
   $7 = $4 << $1;
   $1 = 0;
  } else {
   $7 = (1 << $1) - 1 & $4 >>> 32 - $1 | $5 << $1;
   $1 = $4 << $1;
  }
  wasm2js_scratch_store_i32(0, $1 | 0);
  wasm2js_scratch_store_i32(1, $7 | 0);
  $3 = $3 * +wasm2js_scratch_load_f64();
  wasm2js_scratch_store_f64(+($6 - $2 + 6755399441056767.0));
  $7 = wasm2js_scratch_load_i32(1) | 0;
  $5 = wasm2js_scratch_load_i32(0) | 0;
  $1 = 20;
  if ($8 >>> 0 >= 32) {
   $4 = $5 << $1;
   $1 = 0;
  } else {
   $4 = (1 << $1) - 1 & $5 >>> 32 - $1 | $7 << $1;
   $1 = $5 << $1;
  }
  wasm2js_scratch_store_i32(0, $1 | 0);
  wasm2js_scratch_store_i32(1, $4 | 0);
  return wasm2js_f64$0 = 0.0, wasm2js_f64$1 = (wasm2js_f64$2 = infinity, wasm2js_f64$3 = $3 * +wasm2js_scratch_load_f64(), wasm2js_i32$1 = $0 > 709.4, wasm2js_i32$1 ? wasm2js_f64$2 : wasm2js_f64$3), wasm2js_i32$0 = $0 < -708.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0;
  $7 = HEAPF64[354] + HEAPF64[356] + HEAPF64[357];
  $3 = $7 / HEAPF64[$0 >> 3];
  $8 = ($7 - HEAPF64[355]) / HEAPF64[$0 >> 3];
  $4 = living($0);
  $1 = 1.0 - $4 / capacity($0);
  $9 = growth($0);
  $10 = HEAPF64[318] * HEAPF64[344] * ($1 < 0.0 ? 0.0 : $1) * HEAPF64[$0 + 8 >> 3];
  $1 = HEAPF64[324];
  $5 = HEAPF64[323] * HEAPF64[$0 + 72 >> 3] * HEAPF64[364];
  $5 = ($1 < $5 ? $1 : $5) * HEAPF64[$0 + 16 >> 3];
  $2 = 1.0 - HEAPF64[$0 + 48 >> 3] / HEAPF64[312];
  $6 = $2 < 0.0 ? 0.0 : $2;
  $2 = 1.0 - HEAPF64[$0 + 64 >> 3] / HEAPF64[310];
  $1 = HEAPF64[313] * $6 + HEAPF64[311] * ($2 < 0.0 ? 0.0 : $2);
  $2 = HEAPF64[$0 + 96 >> 3] - 39.0;
  $1 = $1 + HEAPF64[335] * ($2 < 0.0 ? 0.0 : $2);
  $2 = HEAPF64[$0 + 88 >> 3] / HEAPF64[349];
  $1 = $1 + HEAPF64[351] * $2 / ($2 + .05);
  $11 = HEAPF64[325] * HEAPF64[364] * HEAPF64[$0 + 24 >> 3];
  $12 = HEAPF64[326] * HEAPF64[364] * HEAPF64[$0 + 32 >> 3];
  $6 = HEAPF64[$0 + 32 >> 3] * HEAPF64[364] * (1.0 / (($4 + HEAPF64[$0 + 40 >> 3]) / HEAPF64[329] + 1.0)) * (1.0 - $6);
  $13 = $9 / HEAPF64[315] + HEAPF64[316] * HEAPF64[$0 + 48 >> 3] / (HEAPF64[314] + HEAPF64[$0 + 48 >> 3]) * HEAPF64[363];
  HEAPF64[376] = $7 - HEAPF64[355];
  HEAPF64[377] = -$10 - HEAPF64[319] * HEAPF64[$0 + 8 >> 3] - $3 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[378] = $10 + $9 * HEAPF64[$0 + 16 >> 3] - $5 - $1 * HEAPF64[$0 + 16 >> 3] - $8 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[379] = $5 - $11 - $1 * HEAPF64[$0 + 24 >> 3] - $8 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[380] = $11 - $12 - $1 * HEAPF64[$0 + 32 >> 3] - $8 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[381] = HEAPF64[319] * HEAPF64[$0 + 8 >> 3] + $12 + $1 * $4 - $3 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[382] = -$13 * $4 - HEAPF64[350] * 1.0e3 * HEAPF64[$0 + 88 >> 3] * HEAPF64[$0 + 48 >> 3] / (HEAPF64[314] + HEAPF64[$0 + 48 >> 3]) + (HEAPF64[354] * HEAPF64[338] + HEAPF64[356] * HEAPF64[337]) / HEAPF64[$0 >> 3] - $3 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[383] = HEAPF64[317] * $13 * $4 - $3 * HEAPF64[$0 + 56 >> 3];
  HEAPF64[384] = -($9 * $4 / HEAPF64[308] + HEAPF64[309] * $4 * HEAPF64[$0 + 64 >> 3] / (HEAPF64[310] + HEAPF64[$0 + 64 >> 3]) * HEAPF64[363]) + HEAPF64[354] * HEAPF64[339] / HEAPF64[$0 >> 3] - $3 * HEAPF64[$0 + 64 >> 3];
  HEAPF64[385] = HEAPF64[327] * $6 - HEAPF64[323] * HEAPF64[$0 + 72 >> 3] * $4 * HEAPF64[364] * 1.0 - HEAPF64[330] * HEAPF64[365] * HEAPF64[$0 + 72 >> 3] + HEAPF64[357] * HEAPF64[336] / HEAPF64[$0 >> 3] - $3 * HEAPF64[$0 + 72 >> 3];
  HEAPF64[386] = HEAPF64[328] * $6 - HEAPF64[331] * HEAPF64[365] * HEAPF64[$0 + 80 >> 3] - $3 * HEAPF64[$0 + 80 >> 3];
  HEAPF64[387] = HEAPF64[347] + HEAPF64[348] * HEAPF64[363] * HEAPF64[$0 + 88 >> 3] * (1.0 - $2) - $3 * HEAPF64[$0 + 88 >> 3];
  HEAPF64[388] = (HEAPF64[304] + HEAPF64[346] - HEAPF64[$0 + 96 >> 3]) / HEAPF64[342];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 13;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2288 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2832 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2400 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 7;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2928 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[837] ? 1 : HEAP32[836] >= 122880) {
     return $3 | 0
    }
    $2 = 0;
    HEAPF64[354] = HEAPF64[286] - HEAPF64[341] < 0.0 ? HEAPF64[300] : 0.0;
    HEAPF64[355] = HEAPF64[286] - HEAPF64[340] > 0.0 ? HEAPF64[301] * HEAPF64[345] : 0.0;
    $1 = HEAPF64[302] * .001 - HEAPF64[358];
    $1 = ($1 < 0.0 ? 0.0 : $1) / .03333333333333333;
    HEAPF64[356] = $1 > 2.0 ? 2.0 : $1;
    $1 = HEAPF64[303] * .001 - HEAPF64[359];
    $1 = ($1 < 0.0 ? 0.0 : $1) / .03333333333333333;
    HEAPF64[357] = $1 > 2.0 ? 2.0 : $1;
    HEAPF64[358] = HEAPF64[358] + HEAPF64[356] * .03333333333333333;
    HEAPF64[359] = HEAPF64[359] + HEAPF64[357] * .03333333333333333;
    $4 = HEAPF64[360];
    $5 = HEAPF64[357] * .03333333333333333 * HEAPF64[336];
    $1 = living(2288) * HEAPF64[286];
    HEAPF64[360] = $4 + $5 / ($1 < 1.0e-09 ? 1.0e-09 : $1);
    HEAPF64[361] = HEAPF64[361] + HEAPF64[355] * .03333333333333333;
    HEAPF64[362] = HEAPF64[362] + HEAPF64[355] * .03333333333333333 * HEAPF64[296];
    $1 = HEAPF64[298] - 37.0;
    $1 = $1 > 0.0 ? 0.0 : $1;
    HEAPF64[363] = exp(HEAPF64[332] * $1);
    HEAPF64[364] = exp(HEAPF64[333] * $1);
    HEAPF64[365] = exp(HEAPF64[334] * (HEAPF64[298] - 37.0));
    while (1) {
     if (($2 | 0) <= 0) {
      rates(2288);
      HEAPF64[390] = HEAPF64[376];
      HEAPF64[404] = HEAPF64[286] + HEAPF64[376] * .016666666666666666;
      HEAPF64[391] = HEAPF64[377];
      HEAPF64[405] = HEAPF64[287] + HEAPF64[377] * .016666666666666666;
      HEAPF64[392] = HEAPF64[378];
      HEAPF64[406] = HEAPF64[288] + HEAPF64[378] * .016666666666666666;
      HEAPF64[393] = HEAPF64[379];
      HEAPF64[407] = HEAPF64[289] + HEAPF64[379] * .016666666666666666;
      HEAPF64[394] = HEAPF64[380];
      HEAPF64[408] = HEAPF64[290] + HEAPF64[380] * .016666666666666666;
      HEAPF64[395] = HEAPF64[381];
      HEAPF64[409] = HEAPF64[291] + HEAPF64[381] * .016666666666666666;
      HEAPF64[396] = HEAPF64[382];
      HEAPF64[410] = HEAPF64[292] + HEAPF64[382] * .016666666666666666;
      HEAPF64[397] = HEAPF64[383];
      HEAPF64[411] = HEAPF64[293] + HEAPF64[383] * .016666666666666666;
      HEAPF64[398] = HEAPF64[384];
      HEAPF64[412] = HEAPF64[294] + HEAPF64[384] * .016666666666666666;
      HEAPF64[399] = HEAPF64[385];
      HEAPF64[413] = HEAPF64[295] + HEAPF64[385] * .016666666666666666;
      HEAPF64[400] = HEAPF64[386];
      HEAPF64[414] = HEAPF64[296] + HEAPF64[386] * .016666666666666666;
      HEAPF64[401] = HEAPF64[387];
      HEAPF64[415] = HEAPF64[297] + HEAPF64[387] * .016666666666666666;
      HEAPF64[402] = HEAPF64[388];
      HEAPF64[416] = HEAPF64[298] + HEAPF64[388] * .016666666666666666;
      rates(3232);
      $1 = HEAPF64[376];
      HEAPF64[390] = HEAPF64[390] + ($1 + $1);
      HEAPF64[404] = HEAPF64[286] + HEAPF64[376] * .016666666666666666;
      $1 = HEAPF64[377];
      HEAPF64[391] = HEAPF64[391] + ($1 + $1);
      HEAPF64[405] = HEAPF64[287] + HEAPF64[377] * .016666666666666666;
      $1 = HEAPF64[378];
      HEAPF64[392] = HEAPF64[392] + ($1 + $1);
      HEAPF64[406] = HEAPF64[288] + HEAPF64[378] * .016666666666666666;
      $1 = HEAPF64[379];
      HEAPF64[393] = HEAPF64[393] + ($1 + $1);
      HEAPF64[407] = HEAPF64[289] + HEAPF64[379] * .016666666666666666;
      $1 = HEAPF64[380];
      HEAPF64[394] = HEAPF64[394] + ($1 + $1);
      HEAPF64[408] = HEAPF64[290] + HEAPF64[380] * .016666666666666666;
      $1 = HEAPF64[381];
      HEAPF64[395] = HEAPF64[395] + ($1 + $1);
      HEAPF64[409] = HEAPF64[291] + HEAPF64[381] * .016666666666666666;
      $1 = HEAPF64[382];
      HEAPF64[396] = HEAPF64[396] + ($1 + $1);
      HEAPF64[410] = HEAPF64[292] + HEAPF64[382] * .016666666666666666;
      $1 = HEAPF64[383];
      HEAPF64[397] = HEAPF64[397] + ($1 + $1);
      HEAPF64[411] = HEAPF64[293] + HEAPF64[383] * .016666666666666666;
      $1 = HEAPF64[384];
      HEAPF64[398] = HEAPF64[398] + ($1 + $1);
      HEAPF64[412] = HEAPF64[294] + HEAPF64[384] * .016666666666666666;
      $1 = HEAPF64[385];
      HEAPF64[399] = HEAPF64[399] + ($1 + $1);
      HEAPF64[413] = HEAPF64[295] + HEAPF64[385] * .016666666666666666;
      $1 = HEAPF64[386];
      HEAPF64[400] = HEAPF64[400] + ($1 + $1);
      HEAPF64[414] = HEAPF64[296] + HEAPF64[386] * .016666666666666666;
      $1 = HEAPF64[387];
      HEAPF64[401] = HEAPF64[401] + ($1 + $1);
      HEAPF64[415] = HEAPF64[297] + HEAPF64[387] * .016666666666666666;
      $1 = HEAPF64[388];
      HEAPF64[402] = HEAPF64[402] + ($1 + $1);
      HEAPF64[416] = HEAPF64[298] + HEAPF64[388] * .016666666666666666;
      rates(3232);
      $1 = HEAPF64[376];
      HEAPF64[390] = HEAPF64[390] + ($1 + $1);
      HEAPF64[404] = HEAPF64[286] + HEAPF64[376] * .03333333333333333;
      $1 = HEAPF64[377];
      HEAPF64[391] = HEAPF64[391] + ($1 + $1);
      HEAPF64[405] = HEAPF64[287] + HEAPF64[377] * .03333333333333333;
      $1 = HEAPF64[378];
      HEAPF64[392] = HEAPF64[392] + ($1 + $1);
      HEAPF64[406] = HEAPF64[288] + HEAPF64[378] * .03333333333333333;
      $1 = HEAPF64[379];
      HEAPF64[393] = HEAPF64[393] + ($1 + $1);
      HEAPF64[407] = HEAPF64[289] + HEAPF64[379] * .03333333333333333;
      $1 = HEAPF64[380];
      HEAPF64[394] = HEAPF64[394] + ($1 + $1);
      HEAPF64[408] = HEAPF64[290] + HEAPF64[380] * .03333333333333333;
      $1 = HEAPF64[381];
      HEAPF64[395] = HEAPF64[395] + ($1 + $1);
      HEAPF64[409] = HEAPF64[291] + HEAPF64[381] * .03333333333333333;
      $1 = HEAPF64[382];
      HEAPF64[396] = HEAPF64[396] + ($1 + $1);
      HEAPF64[410] = HEAPF64[292] + HEAPF64[382] * .03333333333333333;
      $1 = HEAPF64[383];
      HEAPF64[397] = HEAPF64[397] + ($1 + $1);
      HEAPF64[411] = HEAPF64[293] + HEAPF64[383] * .03333333333333333;
      $1 = HEAPF64[384];
      HEAPF64[398] = HEAPF64[398] + ($1 + $1);
      HEAPF64[412] = HEAPF64[294] + HEAPF64[384] * .03333333333333333;
      $1 = HEAPF64[385];
      HEAPF64[399] = HEAPF64[399] + ($1 + $1);
      HEAPF64[413] = HEAPF64[295] + HEAPF64[385] * .03333333333333333;
      $1 = HEAPF64[386];
      HEAPF64[400] = HEAPF64[400] + ($1 + $1);
      HEAPF64[414] = HEAPF64[296] + HEAPF64[386] * .03333333333333333;
      $1 = HEAPF64[387];
      HEAPF64[401] = HEAPF64[401] + ($1 + $1);
      HEAPF64[415] = HEAPF64[297] + HEAPF64[387] * .03333333333333333;
      $1 = HEAPF64[388];
      HEAPF64[402] = HEAPF64[402] + ($1 + $1);
      HEAPF64[416] = HEAPF64[298] + HEAPF64[388] * .03333333333333333;
      rates(3232);
      HEAPF64[286] = HEAPF64[286] + (HEAPF64[390] + HEAPF64[376]) * .005555555555555556;
      HEAPF64[287] = HEAPF64[287] + (HEAPF64[391] + HEAPF64[377]) * .005555555555555556;
      HEAPF64[288] = HEAPF64[288] + (HEAPF64[392] + HEAPF64[378]) * .005555555555555556;
      HEAPF64[289] = HEAPF64[289] + (HEAPF64[393] + HEAPF64[379]) * .005555555555555556;
      HEAPF64[290] = HEAPF64[290] + (HEAPF64[394] + HEAPF64[380]) * .005555555555555556;
      HEAPF64[291] = HEAPF64[291] + (HEAPF64[395] + HEAPF64[381]) * .005555555555555556;
      HEAPF64[292] = HEAPF64[292] + (HEAPF64[396] + HEAPF64[382]) * .005555555555555556;
      HEAPF64[293] = HEAPF64[293] + (HEAPF64[397] + HEAPF64[383]) * .005555555555555556;
      HEAPF64[294] = HEAPF64[294] + (HEAPF64[398] + HEAPF64[384]) * .005555555555555556;
      HEAPF64[295] = HEAPF64[295] + (HEAPF64[399] + HEAPF64[385]) * .005555555555555556;
      HEAPF64[296] = HEAPF64[296] + (HEAPF64[400] + HEAPF64[386]) * .005555555555555556;
      HEAPF64[297] = HEAPF64[297] + (HEAPF64[401] + HEAPF64[387]) * .005555555555555556;
      HEAPF64[298] = HEAPF64[298] + (HEAPF64[402] + HEAPF64[388]) * .005555555555555556;
      HEAPF64[287] = HEAPF64[287] < 1.0e-15 ? 0.0 : HEAPF64[287];
      HEAPF64[288] = HEAPF64[288] < 1.0e-15 ? 0.0 : HEAPF64[288];
      HEAPF64[289] = HEAPF64[289] < 1.0e-15 ? 0.0 : HEAPF64[289];
      HEAPF64[290] = HEAPF64[290] < 1.0e-15 ? 0.0 : HEAPF64[290];
      HEAPF64[291] = HEAPF64[291] < 1.0e-15 ? 0.0 : HEAPF64[291];
      HEAPF64[294] = HEAPF64[294] < 1.0e-15 ? 0.0 : HEAPF64[294];
      HEAPF64[292] = HEAPF64[292] < 1.0e-15 ? 0.0 : HEAPF64[292];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[836] = HEAP32[836] + 1;
    if (!(Math_abs(HEAPF64[286]) + 0.0 + Math_abs(HEAPF64[287]) + Math_abs(HEAPF64[288]) + Math_abs(HEAPF64[289]) + Math_abs(HEAPF64[290]) + Math_abs(HEAPF64[291]) + Math_abs(HEAPF64[292]) + Math_abs(HEAPF64[293]) + Math_abs(HEAPF64[294]) + Math_abs(HEAPF64[295]) + Math_abs(HEAPF64[296]) + Math_abs(HEAPF64[297]) + Math_abs(HEAPF64[298]) + Math_abs(HEAPF64[354]) + Math_abs(HEAPF64[355]) + Math_abs(HEAPF64[356]) + Math_abs(HEAPF64[357]) + Math_abs(HEAPF64[358]) + Math_abs(HEAPF64[359]) + Math_abs(HEAPF64[360]) + Math_abs(HEAPF64[361]) + Math_abs(HEAPF64[362]) + Math_abs(HEAPF64[363]) + Math_abs(HEAPF64[364]) + Math_abs(HEAPF64[365]) + Math_abs(HEAPF64[366]) + Math_abs(HEAPF64[367]) + Math_abs(HEAPF64[368]) + Math_abs(HEAPF64[369]) + Math_abs(HEAPF64[370]) + Math_abs(HEAPF64[371]) + Math_abs(HEAPF64[372]) < 1.e+200)) {
     HEAP32[837] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[836] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[840] << 3) + 3392 >> 2] = HEAP32[838];
     HEAP32[((HEAP32[840] << 1) + 1 << 2) + 3392 >> 2] = HEAP32[839];
     HEAP32[840] = HEAP32[840] + 1;
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
  if (($1 | 0) < 0 | ($1 | 0) > 122880) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[844] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19776 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19776 >> 3];
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
    if ($5 < 65.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19776 >> 3] - HEAP32[836] | 0);
    if (HEAP32[837]) {
     return HEAP32[836]
    }
    HEAP32[844] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19776 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19776 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[836] | 0);
  return HEAP32[836];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[838];
  $1 = HEAP32[839];
  fold_word(HEAP32[836]);
  fold_word(HEAP32[837]);
  if (!HEAP32[837]) {
   fold_state()
  }
  HEAP32[842] = HEAP32[838];
  HEAP32[843] = HEAP32[839];
  HEAP32[838] = $0;
  HEAP32[839] = $1;
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
export const about = {"abi":1,"id":"vero","lanes":1,"tick_s":120.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[2288,19776],"at":{"y":[2288,13],"u":[2400,5],"p":[2448,47],"z":[2832,12],"r":[2928,7],"clock":[3344,9],"marks":[3392,4096],"log":[19776,12288]},"inputs":[["feed_rate","L/h",0.0,0.0,5.0,1e-06],["harvest_rate","L/h",0.0,0.0,5.0,1e-06],["glucose_bolus","mL",0.0,0.0,500.0,0.1],["infect","mL",0.0,0.0,200.0,0.0001],["temperature","degC",37.0,2.0,42.0,0.1]],"parameters":[["mumax","1/h",0.036],["KS","1",0.186],["Ys","Gcell/L",3.0],["mS","L/Gcell/h",0.0117],["Sst","1",0.005],["kS","1/h",0.001],["Gst","mmol/L",0.5],["kst","1/h",0.02],["KG","mmol/L",0.1],["Yxg","Gcell/mmol",0.05],["mG","mmol/Gcell/h",0.1],["Ylg","1",1.5],["ka","1/h",0.25],["kl","1/h",0.02],["beads","g",12.0,0.1,200.0],["area","cm^2/g",4400.0],["packing","Gcell/cm^2",0.000631],["k","L/GTCID50/h",0.1],["kmax","1/h",30.0],["kE","1/h",0.25],["kI","1/h",0.11],["pV","TCID50/cell/h",110.0,0.0,1000.0],["pD","kIU/Gcell/h",3.3],["Xh","Gcell/L",5.0],["kV","1/h",0.03],["kD","1/h",0.004],["amu","1/K",0.13],["av","1/K",0.08],["ad","1/K",0.2],["kheat","1/h/K",0.05],["seed_titre","GTCID50/L",100.0,0.0,100000.0],["concentrate","mmol/L",2000.0],["Gin","mmol/L",25.0,0.0,100.0],["Sin","1",1.0,0.0,2.0],["Vmin","L",0.8],["Vmax","L",5.0],["tau","h",0.5],["area_share","1",1.0,0.01,1.0],["attach_share","1",1.0,0.0,2.0],["filter_share","1",1.0,0.0,1.0],["heat_error","K",0.0,-10.0,10.0],["ingress","CFU/mL/h",0.0,0.0,1000.0],["muB","1/h",0.5],["Bmax","CFU/mL",1000000000.0],["qB","mmol/CFU/h",3e-12],["kB","1/h",0.2],["count_error","1",0.08]],"states":[["V","L",4.0],["A","Gcell/L",0.1],["T","Gcell/L",0.0],["E","Gcell/L",0.0],["I","Gcell/L",0.0],["Xd","Gcell/L",0.0],["G","mmol/L",25.0],["L","mmol/L",0.0],["S","1",1.0],["W","GTCID50/L",0.0],["Dag","kIU/L",0.0],["B","CFU/mL",0.0],["Temp","degC",37.0]],"readings":[["counted","Gcell/L"],["CPE","percent"],["glucose","mmol/L"],["volume","L"],["turbidity","1"],["mu","1/h"],["D_total","kIU"]]};
