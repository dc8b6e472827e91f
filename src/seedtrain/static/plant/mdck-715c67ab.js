
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
  base64DecodeToExistingUint8Array(bufferView, 68, "OGdAQQ==");
  base64DecodeToExistingUint8Array(bufferView, 205, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 221, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 240, "eekmMQisnD8AAAAA0BJjQcJMzJSFmGM+AAAAAAAATkAAAAAAAAAIQB+F61G4niJAmpmZmZnZVUAAAAAAADSgQJqZmZmZmbk/AAAAAAAA8D+kcD0K16PAP5qZmZmZmbk/uB6F61G4vj+amZmZmZmpPwAAAADQEmNBAAAAAABAj0AAAAAAAADgPw==");
  base64DecodeToExistingUint8Array(bufferView, 390, "8D8AAAAAAADwPwAAAAAAAAAAMzMzMzMz4z8AAAAAZc3NQZqZmZmZmck/exSuR+F6tD+amZmZmZmpPw==");
  base64DecodeToExistingUint8Array(bufferView, 478, "8D8AAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 511, "QA==");
  base64DecodeToExistingUint8Array(bufferView, 522, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 602, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 642, "NCb1awzDAAA0JvVrDMMAAAAAAAAkwA==");
  base64DecodeToExistingUint8Array(bufferView, 690, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 886, "WUAAAAAAAABFQAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAKKUGm1CAAA0JvVrDEMAADQm9WsMQwAAAAAAACRAAAAAAAAA8D8AAAAAAADwPwAAAAAAiMNAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAABOQA==");
  base64DecodeToExistingUint8Array(bufferView, 1264, "je21oPfGsD6amZmZmZm5PwAAAAAAAPA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1374, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1414, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1462, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[266] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[267] * 40692.0, 2147483399.0);
  HEAPF64[266] = $0;
  HEAPF64[267] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function making($0) {
  return HEAPF64[$0 + 56 >> 3] + HEAPF64[$0 + 64 >> 3] + HEAPF64[$0 + 72 >> 3] + HEAPF64[$0 + 80 >> 3] + HEAPF64[$0 + 88 >> 3] + HEAPF64[$0 + 96 >> 3];
 }
 
 function living($0) {
  return HEAPF64[$0 >> 3] + HEAPF64[$0 + 8 >> 3] + HEAPF64[$0 + 16 >> 3] + HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3] + HEAPF64[$0 + 48 >> 3] + making($0);
 }
 
 function flicker() {
  var $0 = 0.0;
  $0 = draw() + draw() + draw() - 1.5;
  return $0 + $0;
 }
 
 function log10($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0, $7 = 0.0;
  $1 = $0 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $0;
  wasm2js_scratch_store_f64(+$1);
  $3 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_i32(1, $3 & 1048575 | 1072693248);
  $0 = +wasm2js_scratch_load_f64();
  $6 = $0 > 1.4142135623730951;
  $2 = ($6 ? $0 * .5 : $0) - 1.0;
  $4 = $2 / ($2 + 2.0);
  $5 = $4 * $4;
  $0 = $5 * $5;
  wasm2js_scratch_store_f64(+$1);
  $3 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_load_i32(0) | 0;
  $1 = +(($3 >>> 20 & 2047) - 1023 | 0);
  $1 = $6 ? $1 + 1.0 : $1;
  $7 = $2 * .5 * $2;
  return ($1 * .6931471803691238 - ($7 - ($4 * ($7 + ($0 * ($0 * ($0 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $5 * ($0 * ($0 * ($0 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $1 * 1.9082149292705877e-10) - $2)) * .4342944819032518;
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  HEAPF64[263] = living(1648);
  $1 = HEAPF64[263];
  $0 = HEAPF64[252] * flicker() + 1.0;
  HEAPF64[260] = $1 * ($0 < 0.0 ? 0.0 : $0);
  $0 = HEAPF64[221] / 398.0e5;
  $0 = log10($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[261] = (wasm2js_f64$0 = $0 + HEAPF64[253] * flicker(), wasm2js_f64$1 = 0.0, wasm2js_i32$0 = $0 > .3, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  HEAPF64[262] = HEAPF64[222] / HEAPF64[250];
  $0 = HEAPF64[220] * 1.0;
  HEAPF64[264] = log10($0 < 1.0 ? 1.0 : $0);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 6) {
    HEAPF64[($0 << 3) + 2032 >> 3] = HEAPF64[($0 << 3) + 448 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 5) {
    HEAPF64[($0 << 3) + 2080 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[649] + 0.0;
  HEAPF64[266] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[267] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
    HEAPF64[($1 << 3) + 1648 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1792 >> 3] = HEAPF64[($1 << 3) + 208 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 26;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1824 >> 3] = HEAPF64[($1 << 3) + 240 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2576 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[649] = $0;
  HEAP32[646] = $0;
  HEAP32[647] = 18;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[646], 13), 5) - 430675100 | 0;
  HEAP32[646] = $1;
  HEAP32[647] = Math_imul(__wasm_rotl_i32(HEAP32[647] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 47) {
   return 1
  }
  if (HEAP32[645]) {
   return 4
  }
  if (HEAP32[644] > 0 & HEAPF64[($0 << 3) + 1264 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 496 >> 3] <= $1 & HEAPF64[($0 << 3) + 880 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1264 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1264 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1264 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1792 >> 3] = $1
  } else {
   if (($0 | 0) < 29) {
    HEAPF64[($0 - 3 << 3) + 1824 >> 3] = $1
   } else {
    HEAPF64[($0 - 29 << 3) + 1648 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[644]);
  fold($1);
  if (!HEAP32[644]) {
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
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0;
  $1 = HEAPF64[231];
  $2 = HEAPF64[230] * HEAPF64[246] * HEAPF64[$0 + 112 >> 3] * HEAPF64[258];
  $5 = ($1 < $2 ? $1 : $2) * HEAPF64[$0 >> 3];
  $2 = 6.0 / HEAPF64[232] * HEAPF64[258];
  $4 = 6.0 / HEAPF64[233] * HEAPF64[258];
  $1 = HEAPF64[$0 + 136 >> 3] - 39.0;
  $3 = HEAPF64[241] * ($1 < 0.0 ? 0.0 : $1);
  $1 = HEAPF64[$0 + 128 >> 3] / HEAPF64[250];
  $1 = $3 + HEAPF64[251] * $1 / ($1 + .05);
  $6 = HEAPF64[228];
  $3 = living($0) + HEAPF64[$0 + 104 >> 3];
  $3 = 2.0 - ($3 + $3) / HEAPF64[229];
  $3 = $3 < 0.0 ? 0.0 : $3;
  HEAPF64[268] = $6 * ($3 > 1.0 ? 1.0 : $3) * HEAPF64[257] * HEAPF64[$0 >> 3] - $5 - $1 * HEAPF64[$0 >> 3];
  HEAPF64[269] = $5 - $2 * HEAPF64[$0 + 8 >> 3] - $1 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[270] = $2 * (HEAPF64[$0 + 8 >> 3] - HEAPF64[$0 + 16 >> 3]) - $1 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[271] = $2 * (HEAPF64[$0 + 16 >> 3] - HEAPF64[$0 + 24 >> 3]) - $1 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[272] = $2 * (HEAPF64[$0 + 24 >> 3] - HEAPF64[$0 + 32 >> 3]) - $1 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[273] = $2 * (HEAPF64[$0 + 32 >> 3] - HEAPF64[$0 + 40 >> 3]) - $1 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[274] = $2 * (HEAPF64[$0 + 40 >> 3] - HEAPF64[$0 + 48 >> 3]) - $1 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[275] = $2 * HEAPF64[$0 + 48 >> 3] - $4 * HEAPF64[$0 + 56 >> 3] - $1 * HEAPF64[$0 + 56 >> 3];
  HEAPF64[276] = $4 * (HEAPF64[$0 + 56 >> 3] - HEAPF64[$0 + 64 >> 3]) - $1 * HEAPF64[$0 + 64 >> 3];
  HEAPF64[277] = $4 * (HEAPF64[$0 + 64 >> 3] - HEAPF64[$0 + 72 >> 3]) - $1 * HEAPF64[$0 + 72 >> 3];
  HEAPF64[278] = $4 * (HEAPF64[$0 + 72 >> 3] - HEAPF64[$0 + 80 >> 3]) - $1 * HEAPF64[$0 + 80 >> 3];
  HEAPF64[279] = $4 * (HEAPF64[$0 + 80 >> 3] - HEAPF64[$0 + 88 >> 3]) - $1 * HEAPF64[$0 + 88 >> 3];
  HEAPF64[280] = $4 * (HEAPF64[$0 + 88 >> 3] - HEAPF64[$0 + 96 >> 3]) - $1 * HEAPF64[$0 + 96 >> 3];
  HEAPF64[281] = $4 * HEAPF64[$0 + 96 >> 3] + $1 * living($0);
  HEAPF64[282] = HEAPF64[234] * HEAPF64[237] * making($0) * HEAPF64[258] - HEAPF64[236] * HEAPF64[259] * HEAPF64[$0 + 112 >> 3] - $5 * 1.0 + HEAPF64[254];
  HEAPF64[283] = HEAPF64[235] * making($0) * HEAPF64[258];
  HEAPF64[284] = HEAPF64[248] + HEAPF64[249] * HEAPF64[257] * HEAPF64[$0 + 128 >> 3] * (1.0 - HEAPF64[$0 + 128 >> 3] / HEAPF64[250]);
  HEAPF64[285] = (HEAPF64[225] + HEAPF64[245] - HEAPF64[$0 + 136 >> 3]) / HEAPF64[244];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 18;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1648 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2032 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1792 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2080 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0, $5 = 0.0, $6 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[645] ? 1 : HEAP32[644] >= 122880) {
     return $3 | 0
    }
    $4 = 0;
    $1 = HEAPF64[224] - HEAPF64[255];
    $1 = $1 < 0.0 ? 0.0 : $1;
    HEAPF64[254] = $1 * HEAPF64[242] / HEAPF64[243] / .016666666666666666;
    HEAPF64[255] = HEAPF64[255] + $1;
    $5 = HEAPF64[256];
    $6 = $1 * HEAPF64[242];
    $1 = living(1648) * HEAPF64[243];
    HEAPF64[256] = $5 + $6 / ($1 < 1.0e-09 ? 1.0e-09 : $1);
    $2 = HEAPF64[226] * HEAPF64[247] > .5;
    $1 = HEAPF64[223] - 37.0;
    $1 = $1 > 0.0 ? 0.0 : $1;
    HEAPF64[257] = (wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp(HEAPF64[238] * $1), wasm2js_i32$0 = $2, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    HEAPF64[258] = (wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp(HEAPF64[239] * $1), wasm2js_i32$0 = $2, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    HEAPF64[259] = (wasm2js_f64$0 = .03, wasm2js_f64$1 = exp(HEAPF64[240] * (HEAPF64[223] - 37.0)), wasm2js_i32$0 = $2, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    while (1) {
     if (($4 | 0) <= 0) {
      rates(1648);
      HEAPF64[286] = HEAPF64[268];
      HEAPF64[304] = HEAPF64[206] + HEAPF64[268] * .008333333333333333;
      HEAPF64[287] = HEAPF64[269];
      HEAPF64[305] = HEAPF64[207] + HEAPF64[269] * .008333333333333333;
      HEAPF64[288] = HEAPF64[270];
      HEAPF64[306] = HEAPF64[208] + HEAPF64[270] * .008333333333333333;
      HEAPF64[289] = HEAPF64[271];
      HEAPF64[307] = HEAPF64[209] + HEAPF64[271] * .008333333333333333;
      HEAPF64[290] = HEAPF64[272];
      HEAPF64[308] = HEAPF64[210] + HEAPF64[272] * .008333333333333333;
      HEAPF64[291] = HEAPF64[273];
      HEAPF64[309] = HEAPF64[211] + HEAPF64[273] * .008333333333333333;
      HEAPF64[292] = HEAPF64[274];
      HEAPF64[310] = HEAPF64[212] + HEAPF64[274] * .008333333333333333;
      HEAPF64[293] = HEAPF64[275];
      HEAPF64[311] = HEAPF64[213] + HEAPF64[275] * .008333333333333333;
      HEAPF64[294] = HEAPF64[276];
      HEAPF64[312] = HEAPF64[214] + HEAPF64[276] * .008333333333333333;
      HEAPF64[295] = HEAPF64[277];
      HEAPF64[313] = HEAPF64[215] + HEAPF64[277] * .008333333333333333;
      HEAPF64[296] = HEAPF64[278];
      HEAPF64[314] = HEAPF64[216] + HEAPF64[278] * .008333333333333333;
      HEAPF64[297] = HEAPF64[279];
      HEAPF64[315] = HEAPF64[217] + HEAPF64[279] * .008333333333333333;
      HEAPF64[298] = HEAPF64[280];
      HEAPF64[316] = HEAPF64[218] + HEAPF64[280] * .008333333333333333;
      HEAPF64[299] = HEAPF64[281];
      HEAPF64[317] = HEAPF64[219] + HEAPF64[281] * .008333333333333333;
      HEAPF64[300] = HEAPF64[282];
      HEAPF64[318] = HEAPF64[220] + HEAPF64[282] * .008333333333333333;
      HEAPF64[301] = HEAPF64[283];
      HEAPF64[319] = HEAPF64[221] + HEAPF64[283] * .008333333333333333;
      HEAPF64[302] = HEAPF64[284];
      HEAPF64[320] = HEAPF64[222] + HEAPF64[284] * .008333333333333333;
      HEAPF64[303] = HEAPF64[285];
      HEAPF64[321] = HEAPF64[223] + HEAPF64[285] * .008333333333333333;
      rates(2432);
      $1 = HEAPF64[268];
      HEAPF64[286] = HEAPF64[286] + ($1 + $1);
      HEAPF64[304] = HEAPF64[206] + HEAPF64[268] * .008333333333333333;
      $1 = HEAPF64[269];
      HEAPF64[287] = HEAPF64[287] + ($1 + $1);
      HEAPF64[305] = HEAPF64[207] + HEAPF64[269] * .008333333333333333;
      $1 = HEAPF64[270];
      HEAPF64[288] = HEAPF64[288] + ($1 + $1);
      HEAPF64[306] = HEAPF64[208] + HEAPF64[270] * .008333333333333333;
      $1 = HEAPF64[271];
      HEAPF64[289] = HEAPF64[289] + ($1 + $1);
      HEAPF64[307] = HEAPF64[209] + HEAPF64[271] * .008333333333333333;
      $1 = HEAPF64[272];
      HEAPF64[290] = HEAPF64[290] + ($1 + $1);
      HEAPF64[308] = HEAPF64[210] + HEAPF64[272] * .008333333333333333;
      $1 = HEAPF64[273];
      HEAPF64[291] = HEAPF64[291] + ($1 + $1);
      HEAPF64[309] = HEAPF64[211] + HEAPF64[273] * .008333333333333333;
      $1 = HEAPF64[274];
      HEAPF64[292] = HEAPF64[292] + ($1 + $1);
      HEAPF64[310] = HEAPF64[212] + HEAPF64[274] * .008333333333333333;
      $1 = HEAPF64[275];
      HEAPF64[293] = HEAPF64[293] + ($1 + $1);
      HEAPF64[311] = HEAPF64[213] + HEAPF64[275] * .008333333333333333;
      $1 = HEAPF64[276];
      HEAPF64[294] = HEAPF64[294] + ($1 + $1);
      HEAPF64[312] = HEAPF64[214] + HEAPF64[276] * .008333333333333333;
      $1 = HEAPF64[277];
      HEAPF64[295] = HEAPF64[295] + ($1 + $1);
      HEAPF64[313] = HEAPF64[215] + HEAPF64[277] * .008333333333333333;
      $1 = HEAPF64[278];
      HEAPF64[296] = HEAPF64[296] + ($1 + $1);
      HEAPF64[314] = HEAPF64[216] + HEAPF64[278] * .008333333333333333;
      $1 = HEAPF64[279];
      HEAPF64[297] = HEAPF64[297] + ($1 + $1);
      HEAPF64[315] = HEAPF64[217] + HEAPF64[279] * .008333333333333333;
      $1 = HEAPF64[280];
      HEAPF64[298] = HEAPF64[298] + ($1 + $1);
      HEAPF64[316] = HEAPF64[218] + HEAPF64[280] * .008333333333333333;
      $1 = HEAPF64[281];
      HEAPF64[299] = HEAPF64[299] + ($1 + $1);
      HEAPF64[317] = HEAPF64[219] + HEAPF64[281] * .008333333333333333;
      $1 = HEAPF64[282];
      HEAPF64[300] = HEAPF64[300] + ($1 + $1);
      HEAPF64[318] = HEAPF64[220] + HEAPF64[282] * .008333333333333333;
      $1 = HEAPF64[283];
      HEAPF64[301] = HEAPF64[301] + ($1 + $1);
      HEAPF64[319] = HEAPF64[221] + HEAPF64[283] * .008333333333333333;
      $1 = HEAPF64[284];
      HEAPF64[302] = HEAPF64[302] + ($1 + $1);
      HEAPF64[320] = HEAPF64[222] + HEAPF64[284] * .008333333333333333;
      $1 = HEAPF64[285];
      HEAPF64[303] = HEAPF64[303] + ($1 + $1);
      HEAPF64[321] = HEAPF64[223] + HEAPF64[285] * .008333333333333333;
      rates(2432);
      $1 = HEAPF64[268];
      HEAPF64[286] = HEAPF64[286] + ($1 + $1);
      HEAPF64[304] = HEAPF64[206] + HEAPF64[268] * .016666666666666666;
      $1 = HEAPF64[269];
      HEAPF64[287] = HEAPF64[287] + ($1 + $1);
      HEAPF64[305] = HEAPF64[207] + HEAPF64[269] * .016666666666666666;
      $1 = HEAPF64[270];
      HEAPF64[288] = HEAPF64[288] + ($1 + $1);
      HEAPF64[306] = HEAPF64[208] + HEAPF64[270] * .016666666666666666;
      $1 = HEAPF64[271];
      HEAPF64[289] = HEAPF64[289] + ($1 + $1);
      HEAPF64[307] = HEAPF64[209] + HEAPF64[271] * .016666666666666666;
      $1 = HEAPF64[272];
      HEAPF64[290] = HEAPF64[290] + ($1 + $1);
      HEAPF64[308] = HEAPF64[210] + HEAPF64[272] * .016666666666666666;
      $1 = HEAPF64[273];
      HEAPF64[291] = HEAPF64[291] + ($1 + $1);
      HEAPF64[309] = HEAPF64[211] + HEAPF64[273] * .016666666666666666;
      $1 = HEAPF64[274];
      HEAPF64[292] = HEAPF64[292] + ($1 + $1);
      HEAPF64[310] = HEAPF64[212] + HEAPF64[274] * .016666666666666666;
      $1 = HEAPF64[275];
      HEAPF64[293] = HEAPF64[293] + ($1 + $1);
      HEAPF64[311] = HEAPF64[213] + HEAPF64[275] * .016666666666666666;
      $1 = HEAPF64[276];
      HEAPF64[294] = HEAPF64[294] + ($1 + $1);
      HEAPF64[312] = HEAPF64[214] + HEAPF64[276] * .016666666666666666;
      $1 = HEAPF64[277];
      HEAPF64[295] = HEAPF64[295] + ($1 + $1);
      HEAPF64[313] = HEAPF64[215] + HEAPF64[277] * .016666666666666666;
      $1 = HEAPF64[278];
      HEAPF64[296] = HEAPF64[296] + ($1 + $1);
      HEAPF64[314] = HEAPF64[216] + HEAPF64[278] * .016666666666666666;
      $1 = HEAPF64[279];
      HEAPF64[297] = HEAPF64[297] + ($1 + $1);
      HEAPF64[315] = HEAPF64[217] + HEAPF64[279] * .016666666666666666;
      $1 = HEAPF64[280];
      HEAPF64[298] = HEAPF64[298] + ($1 + $1);
      HEAPF64[316] = HEAPF64[218] + HEAPF64[280] * .016666666666666666;
      $1 = HEAPF64[281];
      HEAPF64[299] = HEAPF64[299] + ($1 + $1);
      HEAPF64[317] = HEAPF64[219] + HEAPF64[281] * .016666666666666666;
      $1 = HEAPF64[282];
      HEAPF64[300] = HEAPF64[300] + ($1 + $1);
      HEAPF64[318] = HEAPF64[220] + HEAPF64[282] * .016666666666666666;
      $1 = HEAPF64[283];
      HEAPF64[301] = HEAPF64[301] + ($1 + $1);
      HEAPF64[319] = HEAPF64[221] + HEAPF64[283] * .016666666666666666;
      $1 = HEAPF64[284];
      HEAPF64[302] = HEAPF64[302] + ($1 + $1);
      HEAPF64[320] = HEAPF64[222] + HEAPF64[284] * .016666666666666666;
      $1 = HEAPF64[285];
      HEAPF64[303] = HEAPF64[303] + ($1 + $1);
      HEAPF64[321] = HEAPF64[223] + HEAPF64[285] * .016666666666666666;
      rates(2432);
      HEAPF64[206] = HEAPF64[206] + (HEAPF64[286] + HEAPF64[268]) * .002777777777777778;
      HEAPF64[207] = HEAPF64[207] + (HEAPF64[287] + HEAPF64[269]) * .002777777777777778;
      HEAPF64[208] = HEAPF64[208] + (HEAPF64[288] + HEAPF64[270]) * .002777777777777778;
      HEAPF64[209] = HEAPF64[209] + (HEAPF64[289] + HEAPF64[271]) * .002777777777777778;
      HEAPF64[210] = HEAPF64[210] + (HEAPF64[290] + HEAPF64[272]) * .002777777777777778;
      HEAPF64[211] = HEAPF64[211] + (HEAPF64[291] + HEAPF64[273]) * .002777777777777778;
      HEAPF64[212] = HEAPF64[212] + (HEAPF64[292] + HEAPF64[274]) * .002777777777777778;
      HEAPF64[213] = HEAPF64[213] + (HEAPF64[293] + HEAPF64[275]) * .002777777777777778;
      HEAPF64[214] = HEAPF64[214] + (HEAPF64[294] + HEAPF64[276]) * .002777777777777778;
      HEAPF64[215] = HEAPF64[215] + (HEAPF64[295] + HEAPF64[277]) * .002777777777777778;
      HEAPF64[216] = HEAPF64[216] + (HEAPF64[296] + HEAPF64[278]) * .002777777777777778;
      HEAPF64[217] = HEAPF64[217] + (HEAPF64[297] + HEAPF64[279]) * .002777777777777778;
      HEAPF64[218] = HEAPF64[218] + (HEAPF64[298] + HEAPF64[280]) * .002777777777777778;
      HEAPF64[219] = HEAPF64[219] + (HEAPF64[299] + HEAPF64[281]) * .002777777777777778;
      HEAPF64[220] = HEAPF64[220] + (HEAPF64[300] + HEAPF64[282]) * .002777777777777778;
      HEAPF64[221] = HEAPF64[221] + (HEAPF64[301] + HEAPF64[283]) * .002777777777777778;
      HEAPF64[222] = HEAPF64[222] + (HEAPF64[302] + HEAPF64[284]) * .002777777777777778;
      HEAPF64[223] = HEAPF64[223] + (HEAPF64[303] + HEAPF64[285]) * .002777777777777778;
      HEAPF64[206] = HEAPF64[206] < 1.0e-09 ? 0.0 : HEAPF64[206];
      HEAPF64[220] = HEAPF64[220] < 1.0e-09 ? 0.0 : HEAPF64[220];
      $2 = 1;
      while (1) {
       if (($2 | 0) < 13) {
        HEAPF64[($2 << 3) + 1648 >> 3] = HEAPF64[($2 << 3) + 1648 >> 3] < 1.0e-09 ? 0.0 : HEAPF64[($2 << 3) + 1648 >> 3];
        $2 = $2 + 1 | 0;
        continue;
       }
       break;
      };
      $4 = $4 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[644] = HEAP32[644] + 1;
    if (!(Math_abs(HEAPF64[206]) + 0.0 + Math_abs(HEAPF64[207]) + Math_abs(HEAPF64[208]) + Math_abs(HEAPF64[209]) + Math_abs(HEAPF64[210]) + Math_abs(HEAPF64[211]) + Math_abs(HEAPF64[212]) + Math_abs(HEAPF64[213]) + Math_abs(HEAPF64[214]) + Math_abs(HEAPF64[215]) + Math_abs(HEAPF64[216]) + Math_abs(HEAPF64[217]) + Math_abs(HEAPF64[218]) + Math_abs(HEAPF64[219]) + Math_abs(HEAPF64[220]) + Math_abs(HEAPF64[221]) + Math_abs(HEAPF64[222]) + Math_abs(HEAPF64[223]) + Math_abs(HEAPF64[254]) + Math_abs(HEAPF64[255]) + Math_abs(HEAPF64[256]) + Math_abs(HEAPF64[257]) + Math_abs(HEAPF64[258]) + Math_abs(HEAPF64[259]) + Math_abs(HEAPF64[260]) + Math_abs(HEAPF64[261]) + Math_abs(HEAPF64[262]) + Math_abs(HEAPF64[263]) + Math_abs(HEAPF64[264]) < 1.e+200)) {
     HEAP32[645] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[644] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[648] << 3) + 2624 >> 2] = HEAP32[646];
     HEAP32[((HEAP32[648] << 1) + 1 << 2) + 2624 >> 2] = HEAP32[647];
     HEAP32[648] = HEAP32[648] + 1;
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
    HEAP32[652] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19008 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19008 >> 3];
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
    if ($5 < 47.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19008 >> 3] - HEAP32[644] | 0);
    if (HEAP32[645]) {
     return HEAP32[644]
    }
    HEAP32[652] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19008 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19008 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[644] | 0);
  return HEAP32[644];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[646];
  $1 = HEAP32[647];
  fold_word(HEAP32[644]);
  fold_word(HEAP32[645]);
  if (!HEAP32[645]) {
   fold_state()
  }
  HEAP32[650] = HEAP32[646];
  HEAP32[651] = HEAP32[647];
  HEAP32[646] = $0;
  HEAP32[647] = $1;
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
export const about = {"abi":1,"id":"mdck","lanes":1,"tick_s":60.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[1648,19008],"at":{"y":[1648,18],"u":[1792,3],"p":[1824,26],"z":[2032,6],"r":[2080,5],"clock":[2576,9],"marks":[2624,4096],"log":[19008,12288]},"inputs":[["infect","mL",0.0,0.0,100.0,1e-06],["temperature","degC",37.0,2.0,42.0,0.1],["harvest","1",0.0,0.0,1.0,1.0]],"parameters":[["mu","1/h",0.028],["Tmax","cell/mL",10000000.0],["k","mL/TCID50/h",3.65e-08],["kmax","1/h",60.0],["tE","h",3.0],["tI","h",9.31],["pinf","TCID50/cell/h",87.4],["ptot","virion/cell/h",2074.0],["kdeg","1/h",0.1],["f_inf","1",1.0,0.0,1.0],["amu","1/K",0.13],["av","1/K",0.1],["ad","1/K",0.12],["kheat","1/h/K",0.05],["seed_titre","TCID50/mL",10000000.0,0.0,1000000000000.0],["vessel","mL",1000.0],["tau","h",0.5],["heat_error","K",0.0,-10.0,10.0],["area_share","1",1.0,0.0,1.0],["harvest_works","1",1.0,0.0,1.0],["ingress","CFU/mL/h",0.0,0.0,10000.0],["muB","1/h",0.6],["Bmax","CFU/mL",1000000000.0],["kB","1/h",0.2],["count_error","1",0.08],["HA_error","1",0.05]],"states":[["T","cell/mL",2150000.0],["E1","cell/mL",0.0],["E2","cell/mL",0.0],["E3","cell/mL",0.0],["E4","cell/mL",0.0],["E5","cell/mL",0.0],["E6","cell/mL",0.0],["I1","cell/mL",0.0],["I2","cell/mL",0.0],["I3","cell/mL",0.0],["I4","cell/mL",0.0],["I5","cell/mL",0.0],["I6","cell/mL",0.0],["Xd","cell/mL",0.0],["V","TCID50/mL",0.0],["P","virion/mL",0.0],["B","CFU/mL",0.0],["Temp","degC",37.0]],"readings":[["counted","cell/mL"],["HA","1"],["turbidity","1"],["viable","cell/mL"],["log_V","1"]]};
