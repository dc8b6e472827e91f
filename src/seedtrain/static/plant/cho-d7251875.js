
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
  base64DecodeToExistingUint8Array(bufferView, 64, "MzMzMzMz0z9qvHSTGATGP3sUrkfhepQ/FK5H4XrUMUDsUbgehesNQLgehetRuL4/uB6F61G4zj8AAAAAAAAAAFYOLbKd78c/");
  base64DecodeToExistingUint8Array(bufferView, 158, "REAAAAAAAADwPwAAAAAAAFlAmpmZmZmZuT83iUFg5dDKPw==");
  base64DecodeToExistingUint8Array(bufferView, 192, "+Q/pt68D0z9hMlUwKqmjP0Ck374OnKM/Ece6uI0G8D+BJsKGp1e6PzarPldbsb8/NBE2PL1Slj97FK5H4XpkPzJVMCqpE6A/wOyePCzU/j/f4AuTqYLlP0oMAiuHFv0/WMoyxLEu1j+WsgxxrIvfP7U3+MJkqsA/io7k8h/S2z/8qfHSTWJgPwAAAAAAAAAAJu0+rqqq2j8AAAAAAAAuQJqZmZmZmSJAmpmZmZmZyT97FK5H4Xp0P3sUrkfheoQ/exSuR+F6lD8AAAAAAAAUQJqZmZmZmbk/Vg4tsp3vxz8AAAAAAAAkQBSuR+F6FN4/mpmZmZmZ6T+amZmZmZm5PwAAAAAAAPg/AAAAAABAj0CamZmZmZmpPzJVMCqpE4A/AAAAAAAASUAAAAAAAMByQAAAAAAAAABAmpmZmZmZyT+amZmZmZmJP5qZmZmZmak/uB6F61G4nj8zMzMzMzPTPw==");
  base64DecodeToExistingUint8Array(bufferView, 566, "8D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 598, "SUAAAAAAAABJQA==");
  base64DecodeToExistingUint8Array(bufferView, 622, "WUA=");
  base64DecodeToExistingUint8Array(bufferView, 638, "WUA=");
  base64DecodeToExistingUint8Array(bufferView, 690, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 858, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAAAAAAASUAAAAAAAAAAAHsUrkfhepQ/AAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAAAAAAAAUwA==");
  base64DecodeToExistingUint8Array(bufferView, 1088, "exSuR+F6hD8=");
  base64DecodeToExistingUint8Array(bufferView, 1168, "mpmZmZmZqT8AAAAAAABZQAAAAAAAAPA/AAAAAAAAeUAAAAAAAADwPwAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAEB/QAAAAAAAAGlAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAMCCQAAAAAAAAElAAAAAAAAAJEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAABRAAAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AAAAAAAAAEAAAAAAAAAAQAAANCb1awxDAAAAAAAAOUAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 1696, "ldYm6AsuET6amZmZmZm5PwAAAAAAAPA/AAAAAAAA8D/8qfHSTWJQPy1DHOviNho/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1918, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2070, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2150, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
  $0 = remainder(HEAPF64[360] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[361] * 40692.0, 2147483399.0);
  HEAPF64[360] = $0;
  HEAPF64[361] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
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
 
 function flicker() {
  var $0 = 0.0;
  $0 = draw() + draw() + draw() - 1.5;
  return $0 + $0;
 }
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0;
  HEAPF64[357] = HEAPF64[286] / HEAPF64[321] * 100.0;
  HEAPF64[348] = $0 > 0.0 ? HEAPF64[348] + HEAPF64[338] * .016666666666666666 : HEAPF64[348];
  $2 = exp(-.016666666666666666 / HEAPF64[334]);
  $1 = (HEAPF64[357] - HEAPF64[349]) * (HEAPF64[334] / .016666666666666666);
  HEAPF64[347] = $0 > 0.0 ? HEAPF64[357] - $1 + (HEAPF64[347] - HEAPF64[349] + $1) * $2 : HEAPF64[357];
  HEAPF64[349] = HEAPF64[357];
  $1 = HEAPF64[347] + HEAPF64[348] + HEAPF64[337] * flicker();
  $1 = $1 < 0.0 ? 0.0 : $1;
  HEAPF64[350] = ($0 > 0.0 ? HEAPF64[339] : 0.0) > .5 ? HEAPF64[350] : $1;
  HEAPF64[351] = HEAPF64[344];
  $1 = HEAPF64[279] + HEAPF64[280];
  HEAPF64[352] = HEAPF64[279] / ($1 < 1.0e-09 ? 1.0e-09 : $1);
  $0 = $0 / 12.0;
  if ($0 - Math_floor($0 + 1.0e-09) < 6.944444444444445e-04) {
   HEAPF64[353] = HEAPF64[279] * (HEAPF64[335] * flicker() + 1.0);
   HEAPF64[354] = HEAPF64[281] * (HEAPF64[336] * flicker() + 1.0);
   HEAPF64[355] = HEAPF64[283] * (HEAPF64[336] * flicker() + 1.0);
  }
  $2 = HEAPF64[316] + HEAPF64[286];
  HEAPF64[358] = HEAPF64[315] * HEAPF64[279] * HEAPF64[286] / ($2 < 1.0e-09 ? 1.0e-09 : $2);
  $1 = HEAPF64[295];
  $0 = HEAPF64[294] * HEAPF64[281] / (HEAPF64[297] + HEAPF64[281]) * HEAPF64[282] / (HEAPF64[298] + HEAPF64[282]);
  $2 = HEAPF64[304] * ($0 > $1 ? $1 : $0);
  $1 = HEAPF64[300];
  $0 = HEAPF64[299] * HEAPF64[282] / (HEAPF64[302] + HEAPF64[282]) * HEAPF64[303] / (HEAPF64[303] + HEAPF64[284]);
  $1 = $2 + HEAPF64[306] * ($0 > $1 ? $1 : $0);
  $0 = HEAPF64[317];
  $0 = HEAPF64[286] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[356] = $1 * ($0 > 1.0 ? 1.0 : $0);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 6) {
    HEAPF64[($0 << 3) + 2752 >> 3] = HEAPF64[($0 << 3) + 592 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 9) {
    HEAPF64[($0 << 3) + 2800 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[789] + 0.0;
  HEAPF64[360] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[361] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2224 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 6;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2304 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 50;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2352 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 3136 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[789] = $0;
  HEAP32[786] = $0;
  HEAP32[787] = 9;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[786], 13), 5) - 430675100 | 0;
  HEAP32[786] = $1;
  HEAP32[787] = Math_imul(__wasm_rotl_i32(HEAP32[787] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (HEAP32[785]) {
   return 4
  }
  if (HEAP32[784] > 0 & HEAPF64[($0 << 3) + 1696 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 640 >> 3] <= $1 & HEAPF64[($0 << 3) + 1168 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1696 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1696 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1696 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 6) {
   HEAPF64[($0 << 3) + 2304 >> 3] = $1
  } else {
   if (($0 | 0) < 56) {
    HEAPF64[($0 - 6 << 3) + 2352 >> 3] = $1
   } else {
    HEAPF64[($0 - 56 << 3) + 2224 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[784]);
  fold($1);
  if (!HEAP32[784]) {
   begin()
  }
  return 0;
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
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0;
  $3 = HEAPF64[288] * HEAPF64[342] * HEAPF64[340];
  $4 = $3 / HEAPF64[$0 >> 3];
  $5 = HEAPF64[295];
  $2 = HEAPF64[294] * HEAPF64[$0 + 24 >> 3] / (HEAPF64[297] + HEAPF64[$0 + 24 >> 3]) * HEAPF64[$0 + 32 >> 3] / (HEAPF64[298] + HEAPF64[$0 + 32 >> 3]);
  $5 = $2 > $5 ? $5 : $2;
  $6 = HEAPF64[300];
  $7 = HEAPF64[299] * HEAPF64[$0 + 32 >> 3] / (HEAPF64[302] + HEAPF64[$0 + 32 >> 3]) * HEAPF64[303] / (HEAPF64[303] + HEAPF64[$0 + 48 >> 3]);
  $6 = $6 < $7 ? $6 : $7;
  $1 = HEAPF64[317];
  $1 = HEAPF64[$0 + 64 >> 3] / ($1 < 1.0e-09 ? 1.0e-09 : $1);
  $1 = $1 > 1.0 ? 1.0 : $1;
  $8 = (HEAPF64[304] * $5 + HEAPF64[306] * $6) * $1;
  $9 = HEAPF64[308] * HEAPF64[309] / (HEAPF64[309] + HEAPF64[$0 + 24 >> 3]) * HEAPF64[310] / (HEAPF64[310] + HEAPF64[$0 + 32 >> 3]) + HEAPF64[318] * (1.0 - $1);
  $1 = HEAPF64[$0 + 48 >> 3] - HEAPF64[319];
  $1 = $9 + HEAPF64[320] * ($1 < 0.0 ? 0.0 : $1);
  HEAPF64[362] = $3;
  HEAPF64[363] = ($8 - $1) * HEAPF64[$0 + 8 >> 3] - $4 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[364] = $1 * HEAPF64[$0 + 8 >> 3] - $4 * HEAPF64[$0 + 16 >> 3];
  $1 = HEAPF64[$0 + 24 >> 3] * 1.0;
  $3 = HEAPF64[296];
  HEAPF64[365] = -($2 + ($1 < $3 ? $1 : $3)) * HEAPF64[$0 + 8 >> 3] + $4 * (HEAPF64[313] - HEAPF64[$0 + 24 >> 3]);
  $1 = HEAPF64[$0 + 32 >> 3] * 1.0;
  $3 = HEAPF64[301];
  HEAPF64[366] = -($7 + ($1 < $3 ? $1 : $3)) * HEAPF64[$0 + 8 >> 3] + $4 * (HEAPF64[314] - HEAPF64[$0 + 32 >> 3]);
  $2 = $2 - $5;
  $1 = HEAPF64[305] * $5 + ($2 + $2);
  $2 = $7 - $6;
  HEAPF64[367] = ($1 + $2 * .5) * HEAPF64[$0 + 8 >> 3] - $4 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[368] = (HEAPF64[307] * $6 + $2) * HEAPF64[$0 + 8 >> 3] - $4 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[369] = (HEAPF64[311] * $8 + HEAPF64[312]) * HEAPF64[$0 + 8 >> 3] - $4 * HEAPF64[$0 + 56 >> 3];
  HEAPF64[370] = 0;
 }
 
 function after_use($0, $1, $2) {
  var $3 = 0.0, $4 = 0.0;
  $4 = $0 * $2;
  $3 = 1.0e-30;
  $1 = ($2 + $1 - $0) * .5;
  $0 = Math_sqrt($1 * $1 + $0 * $2);
  $2 = $0 + $1;
  return $1 > 0.0 ? $4 / ($2 < $3 ? $3 : $2) : $0 - $1;
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 9;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2224 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2752 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2304 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 9;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2800 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0, $6 = 0, $7 = 0.0, $8 = 0.0;
  while (1) {
   if (($0 | 0) > ($6 | 0)) {
    if (HEAP32[785] ? 1 : HEAP32[784] >= 122880) {
     return $6 | 0
    }
    $5 = 0;
    $4 = HEAPF64[330];
    $1 = HEAPF64[331];
    $3 = HEAPF64[289] - HEAPF64[350];
    $2 = HEAPF64[332] * $3 + HEAPF64[345];
    $1 = $2 < $4 ? $4 : $1 < $2 ? $1 : $2;
    HEAPF64[345] = HEAPF64[340] > .5 ? (HEAPF64[290] > .5 ? HEAPF64[345] + .016666666666666666 / HEAPF64[333] * (HEAPF64[332] * $3 + ($1 - $2)) : HEAPF64[291] - HEAPF64[332] * $3) : HEAPF64[345];
    HEAPF64[344] = (HEAPF64[290] > .5 ? $1 : HEAPF64[291]) * HEAPF64[340];
    $2 = HEAPF64[292] * HEAPF64[341] * HEAPF64[340] / HEAPF64[329] * 1.6666666666666667e-05;
    $1 = HEAPF64[344] * .016666666666666666;
    HEAPF64[346] = (HEAPF64[322] * exp(HEAPF64[323] * log(HEAPF64[326] * HEAPF64[327] * $1 * $1 * $1 * HEAPF64[328] * HEAPF64[328] * HEAPF64[328] * HEAPF64[328] * HEAPF64[328] / HEAPF64[278] * 1.0e3 / 20.0) + HEAPF64[324] * log($2 / .0005)) + HEAPF64[325]) * HEAPF64[343];
    while (1) {
     if (($5 | 0) <= 0) {
      rates(2224);
      HEAPF64[372] = HEAPF64[362];
      HEAPF64[382] = HEAPF64[278] + HEAPF64[362] * .008333333333333333;
      HEAPF64[373] = HEAPF64[363];
      HEAPF64[383] = HEAPF64[279] + HEAPF64[363] * .008333333333333333;
      HEAPF64[374] = HEAPF64[364];
      HEAPF64[384] = HEAPF64[280] + HEAPF64[364] * .008333333333333333;
      HEAPF64[375] = HEAPF64[365];
      HEAPF64[385] = HEAPF64[281] + HEAPF64[365] * .008333333333333333;
      HEAPF64[376] = HEAPF64[366];
      HEAPF64[386] = HEAPF64[282] + HEAPF64[366] * .008333333333333333;
      HEAPF64[377] = HEAPF64[367];
      HEAPF64[387] = HEAPF64[283] + HEAPF64[367] * .008333333333333333;
      HEAPF64[378] = HEAPF64[368];
      HEAPF64[388] = HEAPF64[284] + HEAPF64[368] * .008333333333333333;
      HEAPF64[379] = HEAPF64[369];
      HEAPF64[389] = HEAPF64[285] + HEAPF64[369] * .008333333333333333;
      HEAPF64[380] = HEAPF64[370];
      HEAPF64[390] = HEAPF64[286] + HEAPF64[370] * .008333333333333333;
      rates(3056);
      $1 = HEAPF64[362];
      HEAPF64[372] = HEAPF64[372] + ($1 + $1);
      HEAPF64[382] = HEAPF64[278] + HEAPF64[362] * .008333333333333333;
      $1 = HEAPF64[363];
      HEAPF64[373] = HEAPF64[373] + ($1 + $1);
      HEAPF64[383] = HEAPF64[279] + HEAPF64[363] * .008333333333333333;
      $1 = HEAPF64[364];
      HEAPF64[374] = HEAPF64[374] + ($1 + $1);
      HEAPF64[384] = HEAPF64[280] + HEAPF64[364] * .008333333333333333;
      $1 = HEAPF64[365];
      HEAPF64[375] = HEAPF64[375] + ($1 + $1);
      HEAPF64[385] = HEAPF64[281] + HEAPF64[365] * .008333333333333333;
      $1 = HEAPF64[366];
      HEAPF64[376] = HEAPF64[376] + ($1 + $1);
      HEAPF64[386] = HEAPF64[282] + HEAPF64[366] * .008333333333333333;
      $1 = HEAPF64[367];
      HEAPF64[377] = HEAPF64[377] + ($1 + $1);
      HEAPF64[387] = HEAPF64[283] + HEAPF64[367] * .008333333333333333;
      $1 = HEAPF64[368];
      HEAPF64[378] = HEAPF64[378] + ($1 + $1);
      HEAPF64[388] = HEAPF64[284] + HEAPF64[368] * .008333333333333333;
      $1 = HEAPF64[369];
      HEAPF64[379] = HEAPF64[379] + ($1 + $1);
      HEAPF64[389] = HEAPF64[285] + HEAPF64[369] * .008333333333333333;
      $1 = HEAPF64[370];
      HEAPF64[380] = HEAPF64[380] + ($1 + $1);
      HEAPF64[390] = HEAPF64[286] + HEAPF64[370] * .008333333333333333;
      rates(3056);
      $1 = HEAPF64[362];
      HEAPF64[372] = HEAPF64[372] + ($1 + $1);
      HEAPF64[382] = HEAPF64[278] + HEAPF64[362] * .016666666666666666;
      $1 = HEAPF64[363];
      HEAPF64[373] = HEAPF64[373] + ($1 + $1);
      HEAPF64[383] = HEAPF64[279] + HEAPF64[363] * .016666666666666666;
      $1 = HEAPF64[364];
      HEAPF64[374] = HEAPF64[374] + ($1 + $1);
      HEAPF64[384] = HEAPF64[280] + HEAPF64[364] * .016666666666666666;
      $1 = HEAPF64[365];
      HEAPF64[375] = HEAPF64[375] + ($1 + $1);
      HEAPF64[385] = HEAPF64[281] + HEAPF64[365] * .016666666666666666;
      $1 = HEAPF64[366];
      HEAPF64[376] = HEAPF64[376] + ($1 + $1);
      HEAPF64[386] = HEAPF64[282] + HEAPF64[366] * .016666666666666666;
      $1 = HEAPF64[367];
      HEAPF64[377] = HEAPF64[377] + ($1 + $1);
      HEAPF64[387] = HEAPF64[283] + HEAPF64[367] * .016666666666666666;
      $1 = HEAPF64[368];
      HEAPF64[378] = HEAPF64[378] + ($1 + $1);
      HEAPF64[388] = HEAPF64[284] + HEAPF64[368] * .016666666666666666;
      $1 = HEAPF64[369];
      HEAPF64[379] = HEAPF64[379] + ($1 + $1);
      HEAPF64[389] = HEAPF64[285] + HEAPF64[369] * .016666666666666666;
      $1 = HEAPF64[370];
      HEAPF64[380] = HEAPF64[380] + ($1 + $1);
      HEAPF64[390] = HEAPF64[286] + HEAPF64[370] * .016666666666666666;
      rates(3056);
      HEAPF64[278] = HEAPF64[278] + (HEAPF64[372] + HEAPF64[362]) * .002777777777777778;
      HEAPF64[279] = HEAPF64[279] + (HEAPF64[373] + HEAPF64[363]) * .002777777777777778;
      HEAPF64[280] = HEAPF64[280] + (HEAPF64[374] + HEAPF64[364]) * .002777777777777778;
      HEAPF64[281] = HEAPF64[281] + (HEAPF64[375] + HEAPF64[365]) * .002777777777777778;
      HEAPF64[282] = HEAPF64[282] + (HEAPF64[376] + HEAPF64[366]) * .002777777777777778;
      HEAPF64[283] = HEAPF64[283] + (HEAPF64[377] + HEAPF64[367]) * .002777777777777778;
      HEAPF64[284] = HEAPF64[284] + (HEAPF64[378] + HEAPF64[368]) * .002777777777777778;
      HEAPF64[285] = HEAPF64[285] + (HEAPF64[379] + HEAPF64[369]) * .002777777777777778;
      HEAPF64[286] = HEAPF64[286] + (HEAPF64[380] + HEAPF64[370]) * .002777777777777778;
      $2 = HEAPF64[286];
      $3 = HEAPF64[321] * HEAPF64[293] / .2095;
      $7 = HEAPF64[316];
      $8 = HEAPF64[315] * HEAPF64[279];
      $1 = HEAPF64[346];
      $4 = $1 < 1.0e-06 ? 1.0e-06 : $1;
      $1 = exp($4 * -.008333333333333333);
      $4 = $8 * (1.0 - $1) / $4;
      $8 = after_use($3 + ($2 - $3) * $1 * $1, $4 * ($1 + 1.0), $7);
      $2 = after_use($3 + (after_use($3 + ($2 - $3) * $1, $4, $7) - $3) * $1, $4, $7);
      $2 = $2 + $2 - $8;
      HEAPF64[286] = $2 < 0.0 ? 0.0 : $2;
      $5 = $5 + 1 | 0;
      continue;
     }
     break;
    };
    read(+(HEAP32[784] + 1 | 0) * .016666666666666666 * 1.0);
    HEAP32[784] = HEAP32[784] + 1;
    if (!(Math_abs(HEAPF64[278]) + 0.0 + Math_abs(HEAPF64[279]) + Math_abs(HEAPF64[280]) + Math_abs(HEAPF64[281]) + Math_abs(HEAPF64[282]) + Math_abs(HEAPF64[283]) + Math_abs(HEAPF64[284]) + Math_abs(HEAPF64[285]) + Math_abs(HEAPF64[286]) + Math_abs(HEAPF64[344]) + Math_abs(HEAPF64[345]) + Math_abs(HEAPF64[346]) + Math_abs(HEAPF64[347]) + Math_abs(HEAPF64[348]) + Math_abs(HEAPF64[349]) + Math_abs(HEAPF64[350]) + Math_abs(HEAPF64[351]) + Math_abs(HEAPF64[352]) + Math_abs(HEAPF64[353]) + Math_abs(HEAPF64[354]) + Math_abs(HEAPF64[355]) + Math_abs(HEAPF64[356]) + Math_abs(HEAPF64[357]) + Math_abs(HEAPF64[358]) < 1.e+200)) {
     HEAP32[785] = 1;
     return $6 + 1 | 0;
    }
    $5 = HEAP32[784] % 60 | 0;
    if (!(($5 | 0) < 0 ? $5 + 60 | 0 : $5)) {
     fold_state();
     HEAP32[(HEAP32[788] << 3) + 3184 >> 2] = HEAP32[786];
     HEAP32[((HEAP32[788] << 1) + 1 << 2) + 3184 >> 2] = HEAP32[787];
     HEAP32[788] = HEAP32[788] + 1;
    }
    $6 = $6 + 1 | 0;
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
    HEAP32[792] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19568 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19568 >> 3];
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19568 >> 3] - HEAP32[784] | 0);
    if (HEAP32[785]) {
     return HEAP32[784]
    }
    HEAP32[792] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19568 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19568 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[784] | 0);
  return HEAP32[784];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[786];
  $1 = HEAP32[787];
  fold_word(HEAP32[784]);
  fold_word(HEAP32[785]);
  if (!HEAP32[785]) {
   fold_state()
  }
  HEAP32[790] = HEAP32[786];
  HEAP32[791] = HEAP32[787];
  HEAP32[786] = $0;
  HEAP32[787] = $1;
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
export const about = {"abi":1,"id":"cho","lanes":1,"tick_s":60.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[2224,19568],"at":{"y":[2224,9],"u":[2304,6],"p":[2352,50],"z":[2752,6],"r":[2800,9],"clock":[3136,9],"marks":[3184,4096],"log":[19568,12288]},"inputs":[["feed_rate","L/h",0.0,0.0,0.05,1e-09],["DO_setpoint","percent",40.0,0.0,100.0,0.1],["stirrer_auto","1",1.0,0.0,1.0,1.0],["stirrer_speed","rpm",100.0,0.0,400.0,1.0],["gas_flow","L/min",0.1,0.0,1.0,0.001],["oxygen_in_gas","1",0.2095,0.0,1.0,0.0001]],"parameters":[["qGmax1","mmol/Gcell/h",0.2971],["qGmax2","mmol/Gcell/h",0.0384],["mG","mmol/Gcell/h",0.0383],["KG","mmol/L",1.0016],["KGn1","mmol/L",0.1029],["qNmax1","mmol/Gcell/h",0.1238],["qNmax2","mmol/Gcell/h",0.0218],["mN","mmol/Gcell/h",0.0025],["KGn","mmol/L",0.0314],["KN","mmol/L",1.9268],["a","Gcell/mmol",0.6722],["b","1",1.818],["c","Gcell/mmol",0.3466],["d","1",0.4929],["mudmax","1/h",0.1302],["KGd","mmol/L",0.4347],["KNd","mmol/L",0.002],["alpha","mg/Gcell",0.0],["beta","mg/Gcell/h",0.41666667],["Gin","mmol/L",15.0,0.0,500.0],["Gnin","mmol/L",9.3,0.0,200.0],["qOmax","mmol/Gcell/h",0.2],["KO","mmol/L",0.005],["Ocrit","mmol/L",0.01],["kdO","1/h",0.02],["Ncrit","mmol/L",5.0],["kdN","L/mmol/h",0.1],["Osat","mmol/L",0.187],["k1","1/h",10.0],["aP","1",0.47],["bv","1",0.8],["kLs","1/h",0.1],["Np","1",1.5],["rho","kg/m^3",1000.0],["Di","m",0.05],["area","m^2",0.00785],["Nmin","rpm",50.0],["Nmax","rpm",300.0,50.0,600.0],["gain","rpm/percent",2.0,0.0,50.0],["reset_time","h",0.2,0.02,10.0],["DO_lag","h",0.0125],["count_noise","1",0.05],["sample_noise","1",0.03],["DO_noise","percent",0.3],["DO_drift","percent/h",0.0,-5.0,5.0],["DO_stuck","1",0.0,0.0,1.0],["power_on","1",1.0,0.0,1.0],["gas_share","1",1.0,0.0,1.0],["pump_share","1",1.0,0.0,2.0],["kLa_share","1",1.0,0.0,2.0]],"states":[["V","L",0.3],["Xv","Gcell/L",0.172],["Xd","Gcell/L",0.02],["G","mmol/L",17.83],["Gn","mmol/L",3.74],["L","mmol/L",0.12],["N","mmol/L",0.24],["P","mg/L",0.0],["O","mmol/L",0.187]],"readings":[["DO","percent"],["stirrer","rpm"],["viability","1"],["cells_sample","Gcell/L"],["glucose_sample","mmol/L"],["lactate_sample","mmol/L"],["mu","1/h"],["DO_true","percent"],["OUR","mmol/L/h"]]};
