
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
  base64DecodeToExistingUint8Array(bufferView, 70, "WUAAAAAAAECPQAAAAAAAQJ9A");
  base64DecodeToExistingUint8Array(bufferView, 110, "eUA=");
  base64DecodeToExistingUint8Array(bufferView, 168, "MzMzMzMz8z8AAAAAAMByQA==");
  base64DecodeToExistingUint8Array(bufferView, 198, "CEAAAAAAAMBiQAAAAAAAAD5AAAAAAADgdUAfhetRuB7VPwAAAAAAAOA/AAAAAADAckAg0m9fB855P65H4XoUrtc/AAAAAAARAkF2gw309SGEPg==");
  base64DecodeToExistingUint8Array(bufferView, 302, "8D8AAAAAAADwPwAAAAAAADRA");
  base64DecodeToExistingUint8Array(bufferView, 335, "QJqZmZmZmbk/exSuR+F6pD9mZmZmZmb2P/p+arx0k2g/MzMzMzMz0z/8qfHSTWJgPw==");
  base64DecodeToExistingUint8Array(bufferView, 408, "exSuR+F6hD8AAAAAAADwPwAAAAAAAPA/AAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 546, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 600, "mpmZmZmZuT8=");
  base64DecodeToExistingUint8Array(bufferView, 695, "QAAAAAAAABBAAAAAAADAgkAAAAAAAABZQAAAAAAAiMNAAAAAAAAAaUAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAEB/QAAAAAAAQH9AAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAAAAAAAElAAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxD");
  base64DecodeToExistingUint8Array(bufferView, 998, "8D+N7bWg98awPo3ttaD3xrA+");
  base64DecodeToExistingUint8Array(bufferView, 1046, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1158, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1214, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[214] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[215] * 40692.0, 2147483399.0);
  HEAPF64[214] = $0;
  HEAPF64[215] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function osmotic($0) {
  return ($0 / HEAPF64[187] + HEAPF64[188] * $0 * $0) * 24.79;
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
 
 function power($0, $1) {
  var wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  return wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp($1 * log($0)), wasm2js_i32$0 = $0 <= 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1;
 }
 
 function viscosity($0) {
  var $1 = 0.0;
  $1 = HEAPF64[185] * $0;
  $0 = 1.0 - HEAPF64[186] * HEAPF64[185] * $0;
  return exp($1 / ($0 < .02 ? .02 : $0));
 }
 
 function flux($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $1 = HEAPF64[$0 + 8 >> 3] / HEAPF64[$0 >> 3];
  $2 = HEAPF64[175] - osmotic($1);
  $3 = ($2 < 0.0 ? 0.0 : $2) / (1.0 / HEAPF64[179] + HEAPF64[$0 + 72 >> 3]);
  $2 = HEAPF64[180] * power(HEAPF64[176] / HEAPF64[184], HEAPF64[183]) * power(1.0 / viscosity($1), HEAPF64[182]);
  $1 = log(HEAPF64[181] / ($1 < .001 ? .001 : $1));
  $1 = $2 * ($1 < 0.0 ? 0.0 : $1);
  $2 = HEAPF64[174] < 1.5 ? HEAPF64[$0 >> 3] - HEAPF64[195] : HEAPF64[$0 + 40 >> 3];
  $2 = ($2 < 0.0 ? 0.0 : $2) / (HEAPF64[178] * .001388888888888889);
  $3 = $1 < $3 ? $1 : $3;
  return (HEAPF64[174] > .5 ? 1.0 : 0.0) * ($2 < $3 ? $2 : $3);
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
  var $0 = 0.0;
  HEAPF64[206] = HEAPF64[163] / HEAPF64[162];
  HEAPF64[207] = flux(1296);
  HEAPF64[208] = viscosity(HEAPF64[206]);
  HEAPF64[209] = osmotic(HEAPF64[206]);
  HEAPF64[210] = HEAPF64[164] / HEAPF64[162];
  HEAPF64[211] = HEAPF64[165] / HEAPF64[162];
  $0 = HEAPF64[163] + HEAPF64[168];
  HEAPF64[212] = HEAPF64[163] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[213] = HEAPF64[207] * HEAPF64[206];
  HEAPF64[202] = HEAPF64[206] * (HEAPF64[199] * normal() + 1.0);
  HEAPF64[203] = HEAPF64[207] + HEAPF64[200] * normal();
  HEAPF64[204] = HEAPF64[196] * HEAPF64[191] * HEAPF64[210] + HEAPF64[197] * HEAPF64[192] * HEAPF64[211];
  $0 = HEAPF64[198] * 1.0 * HEAPF64[190] * HEAPF64[206] + HEAPF64[201] * normal();
  HEAPF64[205] = $0 > 3.0 ? 3.0 : $0;
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 0) {
    HEAPF64[($0 << 3) + 1616 >> 3] = HEAPF64[($0 << 3) + 384 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 1616 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[509] + 0.0;
  HEAPF64[214] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[215] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 11;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1296 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1392 >> 3] = HEAPF64[($1 << 3) + 160 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 24;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1424 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2016 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[509] = $0;
  HEAP32[506] = $0;
  HEAP32[507] = 11;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[506], 13), 5) - 430675100 | 0;
  HEAP32[506] = $1;
  HEAP32[507] = Math_imul(__wasm_rotl_i32(HEAP32[507] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 38) {
   return 1
  }
  if (HEAP32[505]) {
   return 4
  }
  if (HEAP32[504] > 0 & HEAPF64[($0 << 3) + 992 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 384 >> 3] <= $1 & HEAPF64[($0 << 3) + 688 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 992 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 992 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 992 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1392 >> 3] = $1
  } else {
   if (($0 | 0) < 27) {
    HEAPF64[($0 - 3 << 3) + 1424 >> 3] = $1
   } else {
    HEAPF64[($0 - 27 << 3) + 1296 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[504]);
  fold($1);
  if (!HEAP32[504]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0;
  $1 = HEAPF64[178] * flux($0);
  $2 = HEAPF64[174] > 1.5 ? $1 : 0.0;
  HEAPF64[216] = $2 - $1;
  HEAPF64[220] = $1;
  HEAPF64[221] = -$2;
  HEAPF64[222] = HEAPF64[190] * $1 * HEAPF64[$0 + 8 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[217] = -HEAPF64[190] * $1 * HEAPF64[$0 + 8 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[223] = HEAPF64[191] * $1 * HEAPF64[$0 + 16 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[218] = $2 * HEAPF64[194] - HEAPF64[191] * $1 * HEAPF64[$0 + 16 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[224] = HEAPF64[192] * $1 * HEAPF64[$0 + 24 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[219] = $2 * HEAPF64[193] - HEAPF64[192] * $1 * HEAPF64[$0 + 24 >> 3] / HEAPF64[$0 >> 3];
  HEAPF64[225] = HEAPF64[189] * $1 / HEAPF64[178];
  HEAPF64[226] = $2 / HEAPF64[$0 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1296 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1616 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1392 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1616 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[505] ? 1 : HEAP32[504] >= 24576) {
     return $3 | 0
    }
    $2 = 0;
    while (1) {
     if (($2 | 0) <= 0) {
      rates(1296);
      HEAPF64[228] = HEAPF64[216];
      HEAPF64[240] = HEAPF64[162] + HEAPF64[216] * 6.944444444444445e-04;
      HEAPF64[229] = HEAPF64[217];
      HEAPF64[241] = HEAPF64[163] + HEAPF64[217] * 6.944444444444445e-04;
      HEAPF64[230] = HEAPF64[218];
      HEAPF64[242] = HEAPF64[164] + HEAPF64[218] * 6.944444444444445e-04;
      HEAPF64[231] = HEAPF64[219];
      HEAPF64[243] = HEAPF64[165] + HEAPF64[219] * 6.944444444444445e-04;
      HEAPF64[232] = HEAPF64[220];
      HEAPF64[244] = HEAPF64[166] + HEAPF64[220] * 6.944444444444445e-04;
      HEAPF64[233] = HEAPF64[221];
      HEAPF64[245] = HEAPF64[167] + HEAPF64[221] * 6.944444444444445e-04;
      HEAPF64[234] = HEAPF64[222];
      HEAPF64[246] = HEAPF64[168] + HEAPF64[222] * 6.944444444444445e-04;
      HEAPF64[235] = HEAPF64[223];
      HEAPF64[247] = HEAPF64[169] + HEAPF64[223] * 6.944444444444445e-04;
      HEAPF64[236] = HEAPF64[224];
      HEAPF64[248] = HEAPF64[170] + HEAPF64[224] * 6.944444444444445e-04;
      HEAPF64[237] = HEAPF64[225];
      HEAPF64[249] = HEAPF64[171] + HEAPF64[225] * 6.944444444444445e-04;
      HEAPF64[238] = HEAPF64[226];
      HEAPF64[250] = HEAPF64[172] + HEAPF64[226] * 6.944444444444445e-04;
      rates(1920);
      $1 = HEAPF64[216];
      HEAPF64[228] = HEAPF64[228] + ($1 + $1);
      HEAPF64[240] = HEAPF64[162] + HEAPF64[216] * 6.944444444444445e-04;
      $1 = HEAPF64[217];
      HEAPF64[229] = HEAPF64[229] + ($1 + $1);
      HEAPF64[241] = HEAPF64[163] + HEAPF64[217] * 6.944444444444445e-04;
      $1 = HEAPF64[218];
      HEAPF64[230] = HEAPF64[230] + ($1 + $1);
      HEAPF64[242] = HEAPF64[164] + HEAPF64[218] * 6.944444444444445e-04;
      $1 = HEAPF64[219];
      HEAPF64[231] = HEAPF64[231] + ($1 + $1);
      HEAPF64[243] = HEAPF64[165] + HEAPF64[219] * 6.944444444444445e-04;
      $1 = HEAPF64[220];
      HEAPF64[232] = HEAPF64[232] + ($1 + $1);
      HEAPF64[244] = HEAPF64[166] + HEAPF64[220] * 6.944444444444445e-04;
      $1 = HEAPF64[221];
      HEAPF64[233] = HEAPF64[233] + ($1 + $1);
      HEAPF64[245] = HEAPF64[167] + HEAPF64[221] * 6.944444444444445e-04;
      $1 = HEAPF64[222];
      HEAPF64[234] = HEAPF64[234] + ($1 + $1);
      HEAPF64[246] = HEAPF64[168] + HEAPF64[222] * 6.944444444444445e-04;
      $1 = HEAPF64[223];
      HEAPF64[235] = HEAPF64[235] + ($1 + $1);
      HEAPF64[247] = HEAPF64[169] + HEAPF64[223] * 6.944444444444445e-04;
      $1 = HEAPF64[224];
      HEAPF64[236] = HEAPF64[236] + ($1 + $1);
      HEAPF64[248] = HEAPF64[170] + HEAPF64[224] * 6.944444444444445e-04;
      $1 = HEAPF64[225];
      HEAPF64[237] = HEAPF64[237] + ($1 + $1);
      HEAPF64[249] = HEAPF64[171] + HEAPF64[225] * 6.944444444444445e-04;
      $1 = HEAPF64[226];
      HEAPF64[238] = HEAPF64[238] + ($1 + $1);
      HEAPF64[250] = HEAPF64[172] + HEAPF64[226] * 6.944444444444445e-04;
      rates(1920);
      $1 = HEAPF64[216];
      HEAPF64[228] = HEAPF64[228] + ($1 + $1);
      HEAPF64[240] = HEAPF64[162] + HEAPF64[216] * .001388888888888889;
      $1 = HEAPF64[217];
      HEAPF64[229] = HEAPF64[229] + ($1 + $1);
      HEAPF64[241] = HEAPF64[163] + HEAPF64[217] * .001388888888888889;
      $1 = HEAPF64[218];
      HEAPF64[230] = HEAPF64[230] + ($1 + $1);
      HEAPF64[242] = HEAPF64[164] + HEAPF64[218] * .001388888888888889;
      $1 = HEAPF64[219];
      HEAPF64[231] = HEAPF64[231] + ($1 + $1);
      HEAPF64[243] = HEAPF64[165] + HEAPF64[219] * .001388888888888889;
      $1 = HEAPF64[220];
      HEAPF64[232] = HEAPF64[232] + ($1 + $1);
      HEAPF64[244] = HEAPF64[166] + HEAPF64[220] * .001388888888888889;
      $1 = HEAPF64[221];
      HEAPF64[233] = HEAPF64[233] + ($1 + $1);
      HEAPF64[245] = HEAPF64[167] + HEAPF64[221] * .001388888888888889;
      $1 = HEAPF64[222];
      HEAPF64[234] = HEAPF64[234] + ($1 + $1);
      HEAPF64[246] = HEAPF64[168] + HEAPF64[222] * .001388888888888889;
      $1 = HEAPF64[223];
      HEAPF64[235] = HEAPF64[235] + ($1 + $1);
      HEAPF64[247] = HEAPF64[169] + HEAPF64[223] * .001388888888888889;
      $1 = HEAPF64[224];
      HEAPF64[236] = HEAPF64[236] + ($1 + $1);
      HEAPF64[248] = HEAPF64[170] + HEAPF64[224] * .001388888888888889;
      $1 = HEAPF64[225];
      HEAPF64[237] = HEAPF64[237] + ($1 + $1);
      HEAPF64[249] = HEAPF64[171] + HEAPF64[225] * .001388888888888889;
      $1 = HEAPF64[226];
      HEAPF64[238] = HEAPF64[238] + ($1 + $1);
      HEAPF64[250] = HEAPF64[172] + HEAPF64[226] * .001388888888888889;
      rates(1920);
      HEAPF64[162] = HEAPF64[162] + (HEAPF64[228] + HEAPF64[216]) * 2.314814814814815e-04;
      HEAPF64[163] = HEAPF64[163] + (HEAPF64[229] + HEAPF64[217]) * 2.314814814814815e-04;
      HEAPF64[164] = HEAPF64[164] + (HEAPF64[230] + HEAPF64[218]) * 2.314814814814815e-04;
      HEAPF64[165] = HEAPF64[165] + (HEAPF64[231] + HEAPF64[219]) * 2.314814814814815e-04;
      HEAPF64[166] = HEAPF64[166] + (HEAPF64[232] + HEAPF64[220]) * 2.314814814814815e-04;
      HEAPF64[167] = HEAPF64[167] + (HEAPF64[233] + HEAPF64[221]) * 2.314814814814815e-04;
      HEAPF64[168] = HEAPF64[168] + (HEAPF64[234] + HEAPF64[222]) * 2.314814814814815e-04;
      HEAPF64[169] = HEAPF64[169] + (HEAPF64[235] + HEAPF64[223]) * 2.314814814814815e-04;
      HEAPF64[170] = HEAPF64[170] + (HEAPF64[236] + HEAPF64[224]) * 2.314814814814815e-04;
      HEAPF64[171] = HEAPF64[171] + (HEAPF64[237] + HEAPF64[225]) * 2.314814814814815e-04;
      HEAPF64[172] = HEAPF64[172] + (HEAPF64[238] + HEAPF64[226]) * 2.314814814814815e-04;
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[504] = HEAP32[504] + 1;
    if (!(Math_abs(HEAPF64[162]) + 0.0 + Math_abs(HEAPF64[163]) + Math_abs(HEAPF64[164]) + Math_abs(HEAPF64[165]) + Math_abs(HEAPF64[166]) + Math_abs(HEAPF64[167]) + Math_abs(HEAPF64[168]) + Math_abs(HEAPF64[169]) + Math_abs(HEAPF64[170]) + Math_abs(HEAPF64[171]) + Math_abs(HEAPF64[172]) + Math_abs(HEAPF64[202]) + Math_abs(HEAPF64[203]) + Math_abs(HEAPF64[204]) + Math_abs(HEAPF64[205]) + Math_abs(HEAPF64[206]) + Math_abs(HEAPF64[207]) + Math_abs(HEAPF64[208]) + Math_abs(HEAPF64[209]) + Math_abs(HEAPF64[210]) + Math_abs(HEAPF64[211]) + Math_abs(HEAPF64[212]) + Math_abs(HEAPF64[213]) < 1.e+200)) {
     HEAP32[505] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[504] % 12 | 0;
    if (!(($2 | 0) < 0 ? $2 + 12 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[508] << 3) + 2064 >> 2] = HEAP32[506];
     HEAP32[((HEAP32[508] << 1) + 1 << 2) + 2064 >> 2] = HEAP32[507];
     HEAP32[508] = HEAP32[508] + 1;
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
  if (($1 | 0) < 0 | ($1 | 0) > 24576) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[512] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18448 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18448 >> 3];
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
    if ($5 < 38.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18448 >> 3] - HEAP32[504] | 0);
    if (HEAP32[505]) {
     return HEAP32[504]
    }
    HEAP32[512] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18448 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18448 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[504] | 0);
  return HEAP32[504];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[506];
  $1 = HEAP32[507];
  fold_word(HEAP32[504]);
  fold_word(HEAP32[505]);
  if (!HEAP32[505]) {
   fold_state()
  }
  HEAP32[510] = HEAP32[506];
  HEAP32[511] = HEAP32[507];
  HEAP32[506] = $0;
  HEAP32[507] = $1;
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
export const about = {"abi":1,"id":"ufdf","lanes":1,"tick_s":5.0,"time_unit":"h","checkpoint_ticks":12,"snapshot":[1296,18448],"at":{"y":[1296,11],"u":[1392,3],"p":[1424,24],"z":[1616,0],"r":[1616,12],"clock":[2016,9],"marks":[2064,4096],"log":[18448,12288]},"inputs":[["mode","1",0.0,0.0,2.0,1.0],["TMP","bar",1.2,0.0,4.0,1e-06],["feed_flux","L/m^2/h",300.0,0.0,600.0,1e-06]],"parameters":[["A","m^2",3.0,0.01,100.0],["Lp","L/m^2/h/bar",150.0,1.0,10000.0],["k0","L/m^2/h",30.0,1.0,200.0],["cw","g/L",350.0],["n","1",0.33],["q","1",0.5],["flux_0","L/m^2/h",300.0],["e","L/g",0.0063],["s","1",0.37],["M","g/mol",148000.0],["B2","mol*L/g^2",1.5e-07],["kf","h*m^4*bar/L^2",0.0,0.0,1.0],["S_m","1",0.0,0.0,1.0],["S_b","1",1.0,0.0,1.0],["S_x","1",1.0,0.0,1.0],["x_D","mmol/L",20.0,0.0,500.0],["b_D","mmol/L",0.0,0.0,500.0],["V_hold","L",2.0],["cond_b","mS*L/mmol/cm",0.1],["cond_x","mS*L/mmol/cm",0.04],["uv_m","L/g/cm",1.4],["c_noise","1",0.003,0.0,1.0],["J_noise","L/m^2/h",0.3,0.0,50.0],["uv_noise","1",0.002,0.0,1.0]],"states":[["V","L",100.0],["m","g",1000.0],["b","mmol",2000.0],["x","mmol",0.0],["V_perm","L",0.0],["V_buffer","L",400.0],["m_perm","g",0.0],["b_perm","mmol",0.0],["x_perm","mmol",0.0],["Rf","h*m^2*bar/L",0.0],["ND","1",0.0]],"readings":[["c_meter","g/L"],["J_meter","L/m^2/h"],["conductivity","mS/cm"],["uv_perm","1"],["c","g/L"],["J","L/m^2/h"],["mu","1"],["pi","bar"],["b_left","mmol/L"],["x_in","mmol/L"],["recovery","1"],["pace","g/m^2/h"]]};
