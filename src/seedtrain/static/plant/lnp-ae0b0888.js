
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
  base64DecodeToExistingUint8Array(bufferView, 158, "CEA=");
  base64DecodeToExistingUint8Array(bufferView, 176, "MzMzMzMzwz8JG55eKcuAPwAAAAAAACZANSkF3V7SaD8AAAAAAIBRQAAAAAAAAC5AZmZmZmZm5j8AAAAAAAAoQAAAAAAAANA/AAAAAAAAEECamZmZmZm5P3sUrkfhesS/pHA9Ctej4D8AAAAAAADgP5qZmZmZmbk/AAAAAAAA8D8AAAAAAADwP7gehetRuK4/uB6F61G4nj8=");
  base64DecodeToExistingUint8Array(bufferView, 366, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 402, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAAAAAAAAACamZmZmZmpPw==");
  base64DecodeToExistingUint8Array(bufferView, 630, "REAAAAAAAAAYQAAAAAAAAPA/AAAAAAAAaUAAAAAAAAAAQJqZmZmZmbk/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAAD4PwAAAAAAAPA/ZmZmZmZm7j8AAAAAAADgPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxD");
  base64DecodeToExistingUint8Array(bufferView, 896, "mpmZmZmZuT+amZmZmZm5PwAAAAAAAPA/mpmZmZmZuT8=");
  base64DecodeToExistingUint8Array(bufferView, 950, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1086, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[190] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[191] * 40692.0, 2147483399.0);
  HEAPF64[190] = $0;
  HEAPF64[191] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
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
 
 function amine_to_phosphate() {
  var $0 = 0.0;
  $0 = HEAPF64[180] * HEAPF64[160] * HEAPF64[163];
  return $0 > 1.0e-09 ? HEAPF64[181] * HEAPF64[161] / ($0 > 1.0e-09 ? $0 : 1.0e-09) : 0.0;
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0;
  $0 = HEAPF64[148];
  $1 = $0 > 1.0e-09 ? $0 : 1.0e-09;
  $0 = HEAPF64[149] / $1;
  $2 = HEAPF64[150] / $1 - $0 * $0;
  $1 = HEAPF64[151] + HEAPF64[152];
  $3 = normal();
  $4 = normal();
  $5 = normal();
  HEAPF64[182] = $0 * (HEAPF64[178] * $3 + 1.0);
  $0 = $0 * $0;
  HEAPF64[183] = ($2 > 0.0 ? $2 : 0.0) / ($0 > 1.0 ? $0 : 1.0);
  HEAPF64[184] = $1 > 1.0e-06 ? (1.0 - (1.0 - HEAPF64[151] / ($1 > 1.0e-09 ? $1 : 1.0e-09)) * (HEAPF64[178] * 3.0 * $4 + 1.0)) * 100.0 : 0.0;
  $0 = HEAPF64[146];
  HEAPF64[185] = $1 / ($0 > 1.0e-06 ? $0 : 1.0e-06) * (HEAPF64[178] * $5 + 1.0);
  HEAPF64[186] = HEAPF64[146];
  HEAPF64[187] = amine_to_phosphate();
  $0 = HEAPF64[155];
  HEAPF64[188] = HEAPF64[151] * 100.0 / ($0 > 1.0e-09 ? $0 : 1.0e-09);
  $0 = HEAPF64[146];
  HEAPF64[189] = HEAPF64[147] * 100.0 / ($0 > 1.0e-06 ? $0 : 1.0e-06);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 2) {
    HEAPF64[($0 << 3) + 1440 >> 3] = HEAPF64[($0 << 3) + 336 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 8) {
    HEAPF64[($0 << 3) + 1456 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[449] + 0.0;
  HEAPF64[190] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[191] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 10;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1168 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 4;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1248 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 19;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1280 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 1776 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[449] = $0;
  HEAP32[446] = $0;
  HEAP32[447] = 10;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[446], 13), 5) - 430675100 | 0;
  HEAP32[446] = $1;
  HEAP32[447] = Math_imul(__wasm_rotl_i32(HEAP32[447] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 33) {
   return 1
  }
  if (HEAP32[445]) {
   return 4
  }
  if (HEAP32[444] > 0 & HEAPF64[($0 << 3) + 896 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 352 >> 3] <= $1 & HEAPF64[($0 << 3) + 624 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 896 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 896 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 896 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 4) {
   HEAPF64[($0 << 3) + 1248 >> 3] = $1
  } else {
   if (($0 | 0) < 23) {
    HEAPF64[($0 - 4 << 3) + 1280 >> 3] = $1
   } else {
    HEAPF64[($0 - 23 << 3) + 1168 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[444]);
  fold($1);
  if (!HEAP32[444]) {
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
 
 function lag($0, $1, $2) {
  return $1 + ($0 - $1) * exp(-.03333333333333333 / $2);
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
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0;
  $5 = HEAPF64[180] + HEAPF64[181];
  $3 = $5 / HEAPF64[167] * HEAPF64[176];
  $1 = $3 > .02 ? $3 : .02;
  $3 = HEAPF64[164] + HEAPF64[165] * power($1, -HEAPF64[166]);
  $6 = HEAPF64[168] * power($1, -.3);
  $1 = HEAPF64[181];
  $1 = 2.0 - HEAPF64[180] / ($1 > 1.0e-06 ? $1 : 1.0e-06);
  $1 = $1 < 1.0 ? $1 : 1.0;
  $7 = (1.0 - HEAPF64[173] * ($1 > 0.0 ? $1 : 0.0)) / (exp(-(HEAPF64[171] + HEAPF64[172] * amine_to_phosphate())) + 1.0);
  $1 = HEAPF64[180] * HEAPF64[160];
  $8 = HEAPF64[158] * (1.0 - HEAPF64[177]) * $1;
  $4 = HEAPF64[158] * HEAPF64[181] * HEAPF64[162];
  $2 = HEAPF64[$0 >> 3];
  $2 = HEAPF64[$0 + 8 >> 3] / ($2 > 1.0e-06 ? $2 : 1.0e-06) - HEAPF64[170];
  $2 = HEAPF64[169] * ($2 > 0.0 ? $2 : 0.0);
  HEAPF64[192] = HEAPF64[158] * $5 + HEAPF64[159];
  HEAPF64[193] = HEAPF64[158] * HEAPF64[181];
  HEAPF64[194] = $4;
  HEAPF64[195] = $4 * $3 + $2 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[196] = $4 * $3 * $3 * ($6 * $6 + 1.0) + ($2 + $2) * HEAPF64[$0 + 24 >> 3];
  HEAPF64[197] = $7 * $8;
  HEAPF64[198] = (1.0 - $7) * $8;
  HEAPF64[199] = HEAPF64[158] * HEAPF64[177] * $1;
  HEAPF64[200] = (1.0 - HEAPF64[158]) * $1;
  HEAPF64[201] = $1;
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1168 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1440 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 4;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1248 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 8;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1456 >> 3]);
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
    if (HEAP32[445] ? 1 : HEAP32[444] >= 61440) {
     return $3 | 0
    }
    $2 = 0;
    HEAPF64[181] = lag(HEAPF64[181], HEAPF64[175] * HEAPF64[156] / (HEAPF64[157] + 1.0), HEAPF64[174]);
    HEAPF64[180] = lag(HEAPF64[180], HEAPF64[156] * HEAPF64[157] / (HEAPF64[157] + 1.0), HEAPF64[174]);
    while (1) {
     if (($2 | 0) <= 0) {
      rates(1168);
      HEAPF64[202] = HEAPF64[192];
      HEAPF64[212] = HEAPF64[146] + HEAPF64[192] * .016666666666666666;
      HEAPF64[203] = HEAPF64[193];
      HEAPF64[213] = HEAPF64[147] + HEAPF64[193] * .016666666666666666;
      HEAPF64[204] = HEAPF64[194];
      HEAPF64[214] = HEAPF64[148] + HEAPF64[194] * .016666666666666666;
      HEAPF64[205] = HEAPF64[195];
      HEAPF64[215] = HEAPF64[149] + HEAPF64[195] * .016666666666666666;
      HEAPF64[206] = HEAPF64[196];
      HEAPF64[216] = HEAPF64[150] + HEAPF64[196] * .016666666666666666;
      HEAPF64[207] = HEAPF64[197];
      HEAPF64[217] = HEAPF64[151] + HEAPF64[197] * .016666666666666666;
      HEAPF64[208] = HEAPF64[198];
      HEAPF64[218] = HEAPF64[152] + HEAPF64[198] * .016666666666666666;
      HEAPF64[209] = HEAPF64[199];
      HEAPF64[219] = HEAPF64[153] + HEAPF64[199] * .016666666666666666;
      HEAPF64[210] = HEAPF64[200];
      HEAPF64[220] = HEAPF64[154] + HEAPF64[200] * .016666666666666666;
      HEAPF64[211] = HEAPF64[201];
      HEAPF64[221] = HEAPF64[155] + HEAPF64[201] * .016666666666666666;
      rates(1696);
      $1 = HEAPF64[192];
      HEAPF64[202] = HEAPF64[202] + ($1 + $1);
      HEAPF64[212] = HEAPF64[146] + HEAPF64[192] * .016666666666666666;
      $1 = HEAPF64[193];
      HEAPF64[203] = HEAPF64[203] + ($1 + $1);
      HEAPF64[213] = HEAPF64[147] + HEAPF64[193] * .016666666666666666;
      $1 = HEAPF64[194];
      HEAPF64[204] = HEAPF64[204] + ($1 + $1);
      HEAPF64[214] = HEAPF64[148] + HEAPF64[194] * .016666666666666666;
      $1 = HEAPF64[195];
      HEAPF64[205] = HEAPF64[205] + ($1 + $1);
      HEAPF64[215] = HEAPF64[149] + HEAPF64[195] * .016666666666666666;
      $1 = HEAPF64[196];
      HEAPF64[206] = HEAPF64[206] + ($1 + $1);
      HEAPF64[216] = HEAPF64[150] + HEAPF64[196] * .016666666666666666;
      $1 = HEAPF64[197];
      HEAPF64[207] = HEAPF64[207] + ($1 + $1);
      HEAPF64[217] = HEAPF64[151] + HEAPF64[197] * .016666666666666666;
      $1 = HEAPF64[198];
      HEAPF64[208] = HEAPF64[208] + ($1 + $1);
      HEAPF64[218] = HEAPF64[152] + HEAPF64[198] * .016666666666666666;
      $1 = HEAPF64[199];
      HEAPF64[209] = HEAPF64[209] + ($1 + $1);
      HEAPF64[219] = HEAPF64[153] + HEAPF64[199] * .016666666666666666;
      $1 = HEAPF64[200];
      HEAPF64[210] = HEAPF64[210] + ($1 + $1);
      HEAPF64[220] = HEAPF64[154] + HEAPF64[200] * .016666666666666666;
      $1 = HEAPF64[201];
      HEAPF64[211] = HEAPF64[211] + ($1 + $1);
      HEAPF64[221] = HEAPF64[155] + HEAPF64[201] * .016666666666666666;
      rates(1696);
      $1 = HEAPF64[192];
      HEAPF64[202] = HEAPF64[202] + ($1 + $1);
      HEAPF64[212] = HEAPF64[146] + HEAPF64[192] * .03333333333333333;
      $1 = HEAPF64[193];
      HEAPF64[203] = HEAPF64[203] + ($1 + $1);
      HEAPF64[213] = HEAPF64[147] + HEAPF64[193] * .03333333333333333;
      $1 = HEAPF64[194];
      HEAPF64[204] = HEAPF64[204] + ($1 + $1);
      HEAPF64[214] = HEAPF64[148] + HEAPF64[194] * .03333333333333333;
      $1 = HEAPF64[195];
      HEAPF64[205] = HEAPF64[205] + ($1 + $1);
      HEAPF64[215] = HEAPF64[149] + HEAPF64[195] * .03333333333333333;
      $1 = HEAPF64[196];
      HEAPF64[206] = HEAPF64[206] + ($1 + $1);
      HEAPF64[216] = HEAPF64[150] + HEAPF64[196] * .03333333333333333;
      $1 = HEAPF64[197];
      HEAPF64[207] = HEAPF64[207] + ($1 + $1);
      HEAPF64[217] = HEAPF64[151] + HEAPF64[197] * .03333333333333333;
      $1 = HEAPF64[198];
      HEAPF64[208] = HEAPF64[208] + ($1 + $1);
      HEAPF64[218] = HEAPF64[152] + HEAPF64[198] * .03333333333333333;
      $1 = HEAPF64[199];
      HEAPF64[209] = HEAPF64[209] + ($1 + $1);
      HEAPF64[219] = HEAPF64[153] + HEAPF64[199] * .03333333333333333;
      $1 = HEAPF64[200];
      HEAPF64[210] = HEAPF64[210] + ($1 + $1);
      HEAPF64[220] = HEAPF64[154] + HEAPF64[200] * .03333333333333333;
      $1 = HEAPF64[201];
      HEAPF64[211] = HEAPF64[211] + ($1 + $1);
      HEAPF64[221] = HEAPF64[155] + HEAPF64[201] * .03333333333333333;
      rates(1696);
      HEAPF64[146] = HEAPF64[146] + (HEAPF64[202] + HEAPF64[192]) * .005555555555555556;
      HEAPF64[147] = HEAPF64[147] + (HEAPF64[203] + HEAPF64[193]) * .005555555555555556;
      HEAPF64[148] = HEAPF64[148] + (HEAPF64[204] + HEAPF64[194]) * .005555555555555556;
      HEAPF64[149] = HEAPF64[149] + (HEAPF64[205] + HEAPF64[195]) * .005555555555555556;
      HEAPF64[150] = HEAPF64[150] + (HEAPF64[206] + HEAPF64[196]) * .005555555555555556;
      HEAPF64[151] = HEAPF64[151] + (HEAPF64[207] + HEAPF64[197]) * .005555555555555556;
      HEAPF64[152] = HEAPF64[152] + (HEAPF64[208] + HEAPF64[198]) * .005555555555555556;
      HEAPF64[153] = HEAPF64[153] + (HEAPF64[209] + HEAPF64[199]) * .005555555555555556;
      HEAPF64[154] = HEAPF64[154] + (HEAPF64[210] + HEAPF64[200]) * .005555555555555556;
      HEAPF64[155] = HEAPF64[155] + (HEAPF64[211] + HEAPF64[201]) * .005555555555555556;
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[444] = HEAP32[444] + 1;
    if (!(Math_abs(HEAPF64[146]) + 0.0 + Math_abs(HEAPF64[147]) + Math_abs(HEAPF64[148]) + Math_abs(HEAPF64[149]) + Math_abs(HEAPF64[150]) + Math_abs(HEAPF64[151]) + Math_abs(HEAPF64[152]) + Math_abs(HEAPF64[153]) + Math_abs(HEAPF64[154]) + Math_abs(HEAPF64[155]) + Math_abs(HEAPF64[180]) + Math_abs(HEAPF64[181]) + Math_abs(HEAPF64[182]) + Math_abs(HEAPF64[183]) + Math_abs(HEAPF64[184]) + Math_abs(HEAPF64[185]) + Math_abs(HEAPF64[186]) + Math_abs(HEAPF64[187]) + Math_abs(HEAPF64[188]) + Math_abs(HEAPF64[189]) < 1.e+200)) {
     HEAP32[445] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[444] % 30 | 0;
    if (!(($2 | 0) < 0 ? $2 + 30 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[448] << 3) + 1824 >> 2] = HEAP32[446];
     HEAP32[((HEAP32[448] << 1) + 1 << 2) + 1824 >> 2] = HEAP32[447];
     HEAP32[448] = HEAP32[448] + 1;
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
    HEAP32[452] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18208 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18208 >> 3];
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
    if ($5 < 33.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18208 >> 3] - HEAP32[444] | 0);
    if (HEAP32[445]) {
     return HEAP32[444]
    }
    HEAP32[452] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18208 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18208 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[444] | 0);
  return HEAP32[444];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[446];
  $1 = HEAP32[447];
  fold_word(HEAP32[444]);
  fold_word(HEAP32[445]);
  if (!HEAP32[445]) {
   fold_state()
  }
  HEAP32[450] = HEAP32[446];
  HEAP32[451] = HEAP32[447];
  HEAP32[446] = $0;
  HEAP32[447] = $1;
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
export const about = {"abi":1,"id":"lnp","lanes":1,"tick_s":2.0,"time_unit":"min","checkpoint_ticks":30,"snapshot":[1168,18208],"at":{"y":[1168,10],"u":[1248,4],"p":[1280,19],"z":[1440,2],"r":[1456,8],"clock":[1776,9],"marks":[1824,4096],"log":[18208,12288]},"inputs":[["total_flow","mL/min",0.0,0.0,40.0,0.1],["flow_ratio","1",3.0,1.0,6.0,0.1],["collect","1",0.0,0.0,1.0,1.0],["dilution_flow","mL/min",0.0,0.0,200.0,0.1]],"parameters":[["c_RNA","mg/mL",0.15,0.0,2.0],["c_amine","mmol/mL",0.0082,0.0,0.1],["c_lipid","mg/mL",11.0],["P_RNA","mmol/mg",0.00303],["d_inf","nm",70.0],["d_1","nm",15.0],["n","1",0.7],["TFR_0","mL/min",12.0],["spread","1",0.25],["growth","nm/min",4.0],["safe","1",0.1],["E_0","1",-0.16],["E_1","1",0.52],["E_mix","1",0.5],["tau_pump","min",0.1],["organic_pump","1",1.0,0.0,1.5],["mixer","1",1.0,0.05,1.0],["loss","1",0.06,0.0,0.95],["sigma","1",0.03,0.0,0.5]],"states":[["V","mL",0.0],["ethanol","mL",0.0],["lipid","mg",0.0],["M_1","mg*nm",0.0],["M_2","mg*nm**2",0.0],["encapsulated","mg",0.0],["free","mg",0.0],["stuck","mg",0.0],["waste","mg",0.0],["fed","mg",0.0]],"readings":[["size","nm"],["PDI","1"],["EE","percent"],["RNA_found","mg/mL"],["pool","mL"],["N_P","1"],["recovery","percent"],["ethanol_share","percent"]]};
