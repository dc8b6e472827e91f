
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
  base64DecodeToExistingUint8Array(bufferView, 71, "QMP1KFyPwsU/w/UoXI/CE0Cze/KwUGuKPwAAAAAAgFhAAAAAAACAWEA=");
  base64DecodeToExistingUint8Array(bufferView, 150, "iUAAAAAAAADwPzMzMzMz8zRA");
  base64DecodeToExistingUint8Array(bufferView, 182, "REA=");
  base64DecodeToExistingUint8Array(bufferView, 192, "UrgehetR5D/9h/Tb14GjPwu1pnnHKfQ/+8vuycNCzT+5jQbwFkjgP0+vlGWIY70/LUMc6+I2ij/vycNCrWn9P8xdS8gHPYs/gnNGlPYG4T8dWmQ730/NP0Otad5xiuI/C0YldQKa7D/WVuwvuyf5PzC7Jw8LteA/CKwcWmQ73z+gGi/dJAbZPy1DHOviNho/AAAAAABYy0AAAAAAAEBgQAAAAAAAAPA/AAAAAADAckAAAAAAAIBrQAAAAAAAgFhAMzMzMzMz8z8AAAAAAADgPwAAAAAAAPA/AAAAAAAAaUAAAAAAAHCXQAAAAAAAABBAexSuR+F6pD8AAAAAAADgPwAAAAAAAPA/lD7pkz7pgz8AAAAAAADwPw==");
  base64DecodeToExistingUint8Array(bufferView, 496, "mpmZmZmZyT+4HoXrUbiePwAAAAAAAOA/VVVVVVVV1T8=");
  base64DecodeToExistingUint8Array(bufferView, 558, "iUAAAAAAAACJQAAAAAAAgGtAAAAAAACAWEA=");
  base64DecodeToExistingUint8Array(bufferView, 664, "mpmZmZmZqT8=");
  base64DecodeToExistingUint8Array(bufferView, 698, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 874, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 914, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 930, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 962, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 982, "ScAAAAAAAAA0wA==");
  base64DecodeToExistingUint8Array(bufferView, 1002, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDmpmZmZmZuT8=");
  base64DecodeToExistingUint8Array(bufferView, 1110, "4D8zMzMzMzPjPwAAAAAAcJdAAAAAAAAAAEAAAAAAAABZQAAAAAAAAPA/AAAAAAAAWUAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAACCMQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAA+D8AADQm9WsMQwAAAAAAcJdAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAFEAAADQm9WsMQwAAAAAAAABAAAAAAAAASUAAAAAAAAA0QAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxD");
  base64DecodeToExistingUint8Array(bufferView, 1568, "je21oPfGsD4tQxzr4jYaPwAAAAAAAPA/exSuR+F6hD97FK5H4XqEPwAAAAAAAPA/mpmZmZmZuT8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1806, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1846, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1862, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1894, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1934, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
  $0 = remainder(HEAPF64[336] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[337] * 40692.0, 2147483399.0);
  HEAPF64[336] = $0;
  HEAPF64[337] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function measured($0, $1, $2, $3) {
  var $4 = 0;
  $1 = $0 * $1 + $2;
  $0 = -6.0;
  while (1) {
   if (($4 | 0) < 12) {
    $0 = $0 + draw();
    $4 = $4 + 1 | 0;
    continue;
   }
   break;
  };
  return $1 + $3 * $0;
 }
 
 function limited($0, $1, $2) {
  return $0 < $1 ? $1 : $0 > $2 ? $2 : $0;
 }
 
 function room($0, $1) {
  return limited(($1 - $0) / 10.0, 0.0, 1.0);
 }
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0;
  HEAPF64[319] = HEAPF64[319] + HEAPF64[306] * ($0 > 0.0 ? .005555555555555556 : 0.0);
  $1 = measured(HEAPF64[259], HEAPF64[304], HEAPF64[305] + HEAPF64[319], HEAPF64[308]);
  HEAPF64[326] = ($0 > 0.0 ? HEAPF64[307] : 0.0) > .5 ? HEAPF64[326] : $1;
  HEAPF64[327] = HEAPF64[315];
  HEAPF64[328] = HEAPF64[312];
  HEAPF64[329] = HEAPF64[254];
  $1 = $0 - Math_floor($0 / HEAPF64[310] + 1.0e-09) * HEAPF64[310];
  $2 = measured(HEAPF64[255], 1.0, 0.0, HEAPF64[309] * HEAPF64[255]);
  $3 = measured(HEAPF64[256], 1.0, 0.0, HEAPF64[309] * HEAPF64[256]);
  $4 = measured(HEAPF64[257], 1.0, 0.0, HEAPF64[309] * HEAPF64[257]);
  HEAPF64[322] = $1 < .002777777777777778 ? $2 : HEAPF64[322];
  HEAPF64[323] = $1 < .002777777777777778 ? $3 : HEAPF64[323];
  HEAPF64[324] = $1 < .002777777777777778 ? $4 : HEAPF64[324];
  HEAPF64[331] = HEAPF64[(HEAPF64[311] < $1 + .002777777777777778 | $0 <= 0.0 ? 2576 : 2648) >> 3];
  HEAPF64[332] = HEAPF64[(HEAPF64[311] < $1 + .002777777777777778 | $0 <= 0.0 ? 2584 : 2656) >> 3];
  HEAPF64[333] = HEAPF64[(HEAPF64[311] < $1 + .002777777777777778 | $0 <= 0.0 ? 2592 : 2664) >> 3];
  $2 = HEAPF64[255] * HEAPF64[254];
  $5 = ($2 - HEAPF64[320]) / (($2 + HEAPF64[320]) * .5 * .005555555555555556);
  $3 = room(HEAPF64[255], HEAPF64[289]);
  $1 = $3 * HEAPF64[270] / (HEAPF64[257] / HEAPF64[272] + 1.0) * HEAPF64[256] / (HEAPF64[256] + HEAPF64[271]);
  $4 = HEAPF64[273] * $1 / ($1 + HEAPF64[274]);
  HEAPF64[335] = $0 > 0.0 ? $5 : ($1 - $4 - HEAPF64[278]) * HEAPF64[279] + $3 * HEAPF64[275] / ($1 / HEAPF64[277] + 1.0) * HEAPF64[257] / (HEAPF64[257] + HEAPF64[276]) * HEAPF64[281] + $4 * HEAPF64[280];
  HEAPF64[330] = $0 > 0.0 ? (HEAPF64[261] - HEAPF64[321]) / (HEAPF64[254] * .005555555555555556 * .031998) : 0.0;
  HEAPF64[320] = $2;
  HEAPF64[321] = HEAPF64[261];
  HEAPF64[334] = HEAPF64[258];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 13) {
    HEAPF64[($0 << 3) + 2496 >> 3] = HEAPF64[($0 << 3) + 528 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 10) {
    HEAPF64[($0 << 3) + 2608 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[729] + 0.0;
  HEAPF64[336] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[337] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
  $0 = 0;
  while (1) {
   if (($0 | 0) < 8) {
    draw();
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  read(0.0);
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 8;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2032 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 7;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2096 >> 3] = HEAPF64[($1 << 3) + 128 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 42;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2160 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2896 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[729] = $0;
  HEAP32[726] = $0;
  HEAP32[727] = 8;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[726], 13), 5) - 430675100 | 0;
  HEAP32[726] = $1;
  HEAP32[727] = Math_imul(__wasm_rotl_i32(HEAP32[727] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 57) {
   return 1
  }
  if (HEAP32[725]) {
   return 4
  }
  if (HEAP32[724] > 0 & HEAPF64[($0 << 3) + 1568 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 640 >> 3] <= $1 & HEAPF64[($0 << 3) + 1104 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1568 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1568 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1568 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 7) {
   HEAPF64[($0 << 3) + 2096 >> 3] = $1
  } else {
   if (($0 | 0) < 49) {
    HEAPF64[($0 - 7 << 3) + 2160 >> 3] = $1
   } else {
    HEAPF64[($0 - 49 << 3) + 2032 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[724]);
  fold($1);
  if (!HEAP32[724]) {
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
 
 function power($0, $1) {
  var $2 = 0.0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0, $8 = 0.0, $9 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  $9 = $1;
  $1 = $0;
  $2 = $1 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $1;
  wasm2js_scratch_store_f64(+$2);
  $4 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_i32(1, $4 & 1048575 | 1072693248);
  $1 = +wasm2js_scratch_load_f64();
  $7 = $1 > 1.4142135623730951;
  $3 = ($7 ? $1 * .5 : $1) - 1.0;
  $5 = $3 / ($3 + 2.0);
  $6 = $5 * $5;
  $1 = $6 * $6;
  wasm2js_scratch_store_f64(+$2);
  $4 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_load_i32(0) | 0;
  $2 = +(($4 >>> 20 & 2047) - 1023 | 0);
  $2 = $7 ? $2 + 1.0 : $2;
  $8 = $3 * .5 * $3;
  return wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp($9 * ($2 * .6931471803691238 - ($8 - ($5 * ($8 + ($1 * ($1 * ($1 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $6 * ($1 * ($1 * ($1 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $2 * 1.9082149292705877e-10) - $3))), wasm2js_i32$0 = $0 <= 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0;
  $9 = HEAPF64[314] / HEAPF64[$0 >> 3];
  $1 = room(HEAPF64[$0 + 8 >> 3], HEAPF64[289]);
  $6 = $1 * HEAPF64[270] / (HEAPF64[$0 + 24 >> 3] / HEAPF64[272] + 1.0) * HEAPF64[$0 + 16 >> 3] / (HEAPF64[$0 + 16 >> 3] + HEAPF64[271]);
  $3 = HEAPF64[317] * (HEAPF64[318] - HEAPF64[$0 + 32 >> 3]);
  $7 = HEAPF64[273] * $6 / ($6 + HEAPF64[274]);
  $5 = $6 - $7;
  $10 = $1 * HEAPF64[275] / ($6 / HEAPF64[277] + 1.0) * HEAPF64[$0 + 24 >> 3] / (HEAPF64[$0 + 24 >> 3] + HEAPF64[276]);
  $11 = HEAPF64[283] * ($5 - ($5 - HEAPF64[278]) * HEAPF64[279] * HEAPF64[285] / HEAPF64[286]) + $10 * HEAPF64[284];
  $1 = $11 * HEAPF64[$0 + 8 >> 3] * HEAPF64[288];
  $12 = $3 - ($1 > $1 ? $1 : $1);
  $2 = HEAPF64[$0 + 32 >> 3];
  $13 = $2 / -1.1111111111111111e-03;
  $8 = HEAPF64[287];
  $4 = $1 * $2 / ($8 + $2);
  $2 = ($3 - ($1 < $4 ? $1 : $4)) / (($1 > $4 ? $1 * $8 / (($8 + $2) * ($8 + $2)) : 0.0) * 1.1111111111111111e-03 + 1.0);
  $2 = $2 < $13 ? $13 : $2;
  $2 = $2 < $12 ? $12 : $2;
  $4 = $5;
  $1 = ($3 - $2) / ($1 < 1.0e-12 ? 1.0e-12 : $1);
  $5 = $1 > 1.0 ? 1.0 : $1;
  $3 = $4 * $5;
  $1 = $7 + HEAPF64[290] * ($4 - $3);
  $4 = ($3 - HEAPF64[278]) * HEAPF64[279];
  $3 = $10 * $5;
  $7 = $4 + $3 * HEAPF64[281] + $1 * HEAPF64[280];
  HEAPF64[338] = HEAPF64[314];
  HEAPF64[339] = ($7 - $9) * HEAPF64[$0 + 8 >> 3];
  HEAPF64[340] = $9 * (HEAPF64[291] - HEAPF64[$0 + 16 >> 3]) - $6 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[341] = ($1 * HEAPF64[282] - $3) * HEAPF64[$0 + 8 >> 3] - $9 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[342] = $2;
  HEAPF64[343] = (HEAPF64[$0 + 32 >> 3] - HEAPF64[$0 + 40 >> 3]) / HEAPF64[303];
  HEAPF64[344] = $6 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
  HEAPF64[345] = $11 * $5 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 8;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2032 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 13;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2496 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 7;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2096 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2608 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  while (1) {
   if (($0 | 0) > ($4 | 0)) {
    if (HEAP32[725] ? 1 : HEAP32[724] >= 368640) {
     return $4 | 0
    }
    $2 = 0;
    $1 = (wasm2js_f64$0 = HEAPF64[312] * exp(HEAPF64[263] * .005555555555555556), wasm2js_f64$1 = HEAPF64[262], wasm2js_i32$0 = HEAPF64[262] == HEAPF64[313], wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    $3 = HEAPF64[301];
    HEAPF64[312] = $1 > $3 ? $3 : $1;
    HEAPF64[313] = HEAPF64[262];
    HEAPF64[314] = HEAPF64[312] * HEAPF64[302];
    $1 = HEAPF64[268] - HEAPF64[326];
    $3 = HEAPF64[299] * $1 + HEAPF64[316];
    $7 = limited($3, HEAPF64[297], HEAPF64[298]);
    $5 = HEAPF64[298];
    $6 = HEAPF64[264];
    HEAPF64[315] = HEAPF64[267] > .5 ? $7 : $5 < $6 ? $5 : $6;
    HEAPF64[316] = HEAPF64[316] + .005555555555555556 / HEAPF64[300] * (HEAPF64[299] * $1 + (HEAPF64[315] - $3));
    $1 = HEAPF64[265] * 1.0;
    $3 = HEAPF64[295];
    $5 = HEAPF64[296];
    HEAPF64[317] = HEAPF64[292] * power(HEAPF64[315] / 800.0, HEAPF64[294]) * power($1, $3) * $5;
    HEAPF64[318] = HEAPF64[293] * HEAPF64[266] / 20.95;
    while (1) {
     if (($2 | 0) < 5) {
      rates(2032);
      HEAPF64[346] = HEAPF64[338];
      HEAPF64[354] = HEAPF64[254] + HEAPF64[338] * 5.555555555555556e-04;
      HEAPF64[347] = HEAPF64[339];
      HEAPF64[355] = HEAPF64[255] + HEAPF64[339] * 5.555555555555556e-04;
      HEAPF64[348] = HEAPF64[340];
      HEAPF64[356] = HEAPF64[256] + HEAPF64[340] * 5.555555555555556e-04;
      HEAPF64[349] = HEAPF64[341];
      HEAPF64[357] = HEAPF64[257] + HEAPF64[341] * 5.555555555555556e-04;
      HEAPF64[350] = HEAPF64[342];
      HEAPF64[358] = HEAPF64[258] + HEAPF64[342] * 5.555555555555556e-04;
      HEAPF64[351] = HEAPF64[343];
      HEAPF64[359] = HEAPF64[259] + HEAPF64[343] * 5.555555555555556e-04;
      HEAPF64[352] = HEAPF64[344];
      HEAPF64[360] = HEAPF64[260] + HEAPF64[344] * 5.555555555555556e-04;
      HEAPF64[353] = HEAPF64[345];
      HEAPF64[361] = HEAPF64[261] + HEAPF64[345] * 5.555555555555556e-04;
      rates(2832);
      $1 = HEAPF64[338];
      HEAPF64[346] = HEAPF64[346] + ($1 + $1);
      HEAPF64[354] = HEAPF64[254] + HEAPF64[338] * 5.555555555555556e-04;
      $1 = HEAPF64[339];
      HEAPF64[347] = HEAPF64[347] + ($1 + $1);
      HEAPF64[355] = HEAPF64[255] + HEAPF64[339] * 5.555555555555556e-04;
      $1 = HEAPF64[340];
      HEAPF64[348] = HEAPF64[348] + ($1 + $1);
      HEAPF64[356] = HEAPF64[256] + HEAPF64[340] * 5.555555555555556e-04;
      $1 = HEAPF64[341];
      HEAPF64[349] = HEAPF64[349] + ($1 + $1);
      HEAPF64[357] = HEAPF64[257] + HEAPF64[341] * 5.555555555555556e-04;
      $1 = HEAPF64[342];
      HEAPF64[350] = HEAPF64[350] + ($1 + $1);
      HEAPF64[358] = HEAPF64[258] + HEAPF64[342] * 5.555555555555556e-04;
      $1 = HEAPF64[343];
      HEAPF64[351] = HEAPF64[351] + ($1 + $1);
      HEAPF64[359] = HEAPF64[259] + HEAPF64[343] * 5.555555555555556e-04;
      $1 = HEAPF64[344];
      HEAPF64[352] = HEAPF64[352] + ($1 + $1);
      HEAPF64[360] = HEAPF64[260] + HEAPF64[344] * 5.555555555555556e-04;
      $1 = HEAPF64[345];
      HEAPF64[353] = HEAPF64[353] + ($1 + $1);
      HEAPF64[361] = HEAPF64[261] + HEAPF64[345] * 5.555555555555556e-04;
      rates(2832);
      $1 = HEAPF64[338];
      HEAPF64[346] = HEAPF64[346] + ($1 + $1);
      HEAPF64[354] = HEAPF64[254] + HEAPF64[338] * 1.1111111111111111e-03;
      $1 = HEAPF64[339];
      HEAPF64[347] = HEAPF64[347] + ($1 + $1);
      HEAPF64[355] = HEAPF64[255] + HEAPF64[339] * 1.1111111111111111e-03;
      $1 = HEAPF64[340];
      HEAPF64[348] = HEAPF64[348] + ($1 + $1);
      HEAPF64[356] = HEAPF64[256] + HEAPF64[340] * 1.1111111111111111e-03;
      $1 = HEAPF64[341];
      HEAPF64[349] = HEAPF64[349] + ($1 + $1);
      HEAPF64[357] = HEAPF64[257] + HEAPF64[341] * 1.1111111111111111e-03;
      $1 = HEAPF64[342];
      HEAPF64[350] = HEAPF64[350] + ($1 + $1);
      HEAPF64[358] = HEAPF64[258] + HEAPF64[342] * 1.1111111111111111e-03;
      $1 = HEAPF64[343];
      HEAPF64[351] = HEAPF64[351] + ($1 + $1);
      HEAPF64[359] = HEAPF64[259] + HEAPF64[343] * 1.1111111111111111e-03;
      $1 = HEAPF64[344];
      HEAPF64[352] = HEAPF64[352] + ($1 + $1);
      HEAPF64[360] = HEAPF64[260] + HEAPF64[344] * 1.1111111111111111e-03;
      $1 = HEAPF64[345];
      HEAPF64[353] = HEAPF64[353] + ($1 + $1);
      HEAPF64[361] = HEAPF64[261] + HEAPF64[345] * 1.1111111111111111e-03;
      rates(2832);
      HEAPF64[254] = HEAPF64[254] + (HEAPF64[346] + HEAPF64[338]) * 1.8518518518518518e-04;
      HEAPF64[255] = HEAPF64[255] + (HEAPF64[347] + HEAPF64[339]) * 1.8518518518518518e-04;
      HEAPF64[256] = HEAPF64[256] + (HEAPF64[348] + HEAPF64[340]) * 1.8518518518518518e-04;
      HEAPF64[257] = HEAPF64[257] + (HEAPF64[349] + HEAPF64[341]) * 1.8518518518518518e-04;
      HEAPF64[258] = HEAPF64[258] + (HEAPF64[350] + HEAPF64[342]) * 1.8518518518518518e-04;
      HEAPF64[259] = HEAPF64[259] + (HEAPF64[351] + HEAPF64[343]) * 1.8518518518518518e-04;
      HEAPF64[260] = HEAPF64[260] + (HEAPF64[352] + HEAPF64[344]) * 1.8518518518518518e-04;
      HEAPF64[261] = HEAPF64[261] + (HEAPF64[353] + HEAPF64[345]) * 1.8518518518518518e-04;
      HEAPF64[256] = HEAPF64[256] < 1.0e-12 ? 0.0 : HEAPF64[256];
      HEAPF64[257] = HEAPF64[257] < 1.0e-12 ? 0.0 : HEAPF64[257];
      HEAPF64[258] = HEAPF64[258] < 1.0e-12 ? 0.0 : HEAPF64[258];
      HEAPF64[259] = HEAPF64[259] < 1.0e-12 ? 0.0 : HEAPF64[259];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read(+(HEAP32[724] + 1 | 0) * 1.1111111111111111e-03 * 5.0);
    HEAP32[724] = HEAP32[724] + 1;
    if (!(Math_abs(HEAPF64[254]) + 0.0 + Math_abs(HEAPF64[255]) + Math_abs(HEAPF64[256]) + Math_abs(HEAPF64[257]) + Math_abs(HEAPF64[258]) + Math_abs(HEAPF64[259]) + Math_abs(HEAPF64[260]) + Math_abs(HEAPF64[261]) + Math_abs(HEAPF64[312]) + Math_abs(HEAPF64[313]) + Math_abs(HEAPF64[314]) + Math_abs(HEAPF64[315]) + Math_abs(HEAPF64[316]) + Math_abs(HEAPF64[317]) + Math_abs(HEAPF64[318]) + Math_abs(HEAPF64[319]) + Math_abs(HEAPF64[320]) + Math_abs(HEAPF64[321]) + Math_abs(HEAPF64[322]) + Math_abs(HEAPF64[323]) + Math_abs(HEAPF64[324]) + Math_abs(HEAPF64[326]) + Math_abs(HEAPF64[327]) + Math_abs(HEAPF64[328]) + Math_abs(HEAPF64[329]) + Math_abs(HEAPF64[330]) + Math_abs(HEAPF64[331]) + Math_abs(HEAPF64[332]) + Math_abs(HEAPF64[333]) + Math_abs(HEAPF64[334]) + Math_abs(HEAPF64[335]) < 1.e+200)) {
     HEAP32[725] = 1;
     return $4 + 1 | 0;
    }
    $2 = HEAP32[724] % 180 | 0;
    if (!(($2 | 0) < 0 ? $2 + 180 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[728] << 3) + 2944 >> 2] = HEAP32[726];
     HEAP32[((HEAP32[728] << 1) + 1 << 2) + 2944 >> 2] = HEAP32[727];
     HEAP32[728] = HEAP32[728] + 1;
    }
    $4 = $4 + 1 | 0;
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
  if (($1 | 0) < 0 | ($1 | 0) > 368640) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[732] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19328 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19328 >> 3];
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
    if ($5 < 57.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19328 >> 3] - HEAP32[724] | 0);
    if (HEAP32[725]) {
     return HEAP32[724]
    }
    HEAP32[732] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19328 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19328 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[724] | 0);
  return HEAP32[724];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[726];
  $1 = HEAP32[727];
  fold_word(HEAP32[724]);
  fold_word(HEAP32[725]);
  if (!HEAP32[725]) {
   fold_state()
  }
  HEAP32[730] = HEAP32[726];
  HEAP32[731] = HEAP32[727];
  HEAP32[726] = $0;
  HEAP32[727] = $1;
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
export const about = {"abi":1,"id":"ecoli","lanes":1,"tick_s":20.0,"time_unit":"h","checkpoint_ticks":180,"snapshot":[2032,19328],"at":{"y":[2032,8],"u":[2096,7],"p":[2160,42],"z":[2496,13],"r":[2608,10],"clock":[2896,9],"marks":[2944,4096],"log":[19328,12288]},"inputs":[["feed_rate","L/h",0.0,0.0,0.5,1e-06],["feed_growth","1/h",0.0,0.0,0.6,0.0001],["stirrer_speed","rpm",800.0,0.0,1500.0,1.0],["gas_flow","1/min",1.0,0.05,2.0,0.01],["oxygen_share","percent",20.95,0.0,100.0,0.01],["DO_control","1",0.0,0.0,1.0,1.0],["DO_setpoint","percent",40.0,0.0,100.0,0.1]],"parameters":[["qSmax","g/g/h",0.635],["Ks","g/L",0.0381],["Kia","g/L",1.2602],["pAmax","g/g/h",0.2286],["Kap","g/g/h",0.5088],["qAmax","g/g/h",0.1148],["Ksa","g/L",0.0128],["Kis","g/g/h",1.8383],["qm","g/g/h",0.0133],["Yem","g/g",0.5321],["Yxsof","g/g",0.229],["Yxa","g/g",0.5794],["Yas","g/g",0.8938],["Yos","g/g",1.5722],["Yoa","g/g",0.5221],["Cx","g/g",0.488],["Cs","g/g",0.391],["Ko","percent",0.0001],["H","percent*L/g",14000.0],["Xmax","g/L",130.0],["fermented","1",1.0],["Sf","g/L",300.0,0.0,900.0],["kLa0","1/h",220.0],["Osat0","percent",98.0],["kLa_stirring","1",1.2],["kLa_gassing","1",0.5],["kLa_factor","1",1.0,0.0,1.5],["stirrer_low","rpm",200.0],["stirrer_high","rpm",1500.0,0.0,1500.0],["DO_gain","rpm/percent",4.0],["DO_reset","h",0.04],["pump_high","L/h",0.5],["pump_factor","1",1.0,0.0,5.0],["tau","h",0.009722222222222222],["DO_slope","1",1.0,0.0,2.0],["DO_bias","percent",0.0,-50.0,50.0],["DO_drift","percent/h",0.0,-20.0,20.0],["DO_stuck","1",0.0,0.0,1.0],["DO_noise","percent",0.2],["sample_noise","1",0.03],["sample_interval","h",0.5],["sample_delay","h",0.3333333333333333]],"states":[["V","L",2.0],["X","g/L",0.17],["S","g/L",4.94],["A","g/L",0.0129],["O","percent",98.0],["DOm","percent",98.0],["S_used","g",0.0],["O_used","g",0.0]],"readings":[["dissolved_oxygen","percent"],["stirrer_shown","rpm"],["feed_shown","L/h"],["volume","L"],["OUR","mmol/L/h"],["cells_sample","g/L"],["glucose_sample","g/L"],["acetate_sample","g/L"],["DO_true","percent"],["mu","1/h"]]};
