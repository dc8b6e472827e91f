
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
  base64DecodeToExistingUint8Array(bufferView, 69, "4JVAAAAAAAAA4D97FK5H4XqEPwAAAAAAAD5AAAAAAAAAGEA=");
  base64DecodeToExistingUint8Array(bufferView, 118, "4D8=");
  base64DecodeToExistingUint8Array(bufferView, 133, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 165, "gEJA");
  base64DecodeToExistingUint8Array(bufferView, 176, "K4cW2c73oz/8qfHSTWJwPwAAAAAAAPA/qvHSTWIQqD8AAAAAAIBFQArXo3A9ChpAZmZmZmbmRkAK16NwPQoaQAwCK4cW2dY/XrpJDAIr7z9mZmZmZmbmP3E9CtejcOU/INJvXwfOeT9lGeJYF7exPy1DHOviNmo/zczMzMzMAECSy39Iv319P8xFfCdmvVg/AAAAAAAA4D97FK5H4XqUP3sUrkfhesQ/KVyPwvUovD+amZmZmZmpv7gehetRuJ4/AAAAAAAgfEAAAAAAAABEQA==");
  base64DecodeToExistingUint8Array(bufferView, 397, "QJ9AAAAAAAAwoUAAAAAAAABOQAAAAAAAAPA/AAAAAAAAAABmZmZmZmbmP5qZmZmZmak/");
  base64DecodeToExistingUint8Array(bufferView, 478, "8D8AAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 518, "EEAAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 746, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 774, "JMAAADQm9WsMwwAANCb1awzDAAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 870, "NEAAAAAAAMByQAAAAAAAAEVAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAABwp0AAAAAAAEB/QAAAAAAAQH9AAAAAAABwp0AAADQm9WsMQwAAAAAAAGlAAAAAAAAAAEAAAAAAAAAkQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAFlAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAATkA=");
  base64DecodeToExistingUint8Array(bufferView, 1232, "je21oPfGsD57FK5H4XqEP5qZmZmZmbk/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1486, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1518, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[260] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[261] * 40692.0, 2147483399.0);
  HEAPF64[260] = $0;
  HEAPF64[261] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function growth($0) {
  return HEAPF64[214] * (HEAPF64[$0 + 24 >> 3] / (HEAPF64[216] + HEAPF64[$0 + 24 >> 3]) * HEAPF64[$0 + 32 >> 3] / (HEAPF64[217] + HEAPF64[$0 + 32 >> 3])) * HEAPF64[218] / (HEAPF64[218] + HEAPF64[$0 + 40 >> 3]) * HEAPF64[219] / (HEAPF64[219] + HEAPF64[$0 + 48 >> 3]) * HEAPF64[251];
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, $2 = 0.0;
  $1 = HEAPF64[201];
  $2 = HEAPF64[247];
  $0 = draw() + draw() + draw() - 1.5;
  $0 = $2 * ($0 + $0) + 1.0;
  HEAPF64[254] = $1 * ($0 < 0.0 ? 0.0 : $0);
  $0 = HEAPF64[201] + HEAPF64[202];
  HEAPF64[255] = HEAPF64[201] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[256] = HEAPF64[200];
  HEAPF64[257] = growth(1600);
  HEAPF64[258] = HEAPF64[207] * HEAPF64[200] * .001;
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 6) {
    HEAPF64[($0 << 3) + 1984 >> 3] = HEAPF64[($0 << 3) + 448 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 5) {
    HEAPF64[($0 << 3) + 2032 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[589] + 0.0;
  HEAPF64[260] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[261] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1600 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1680 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 34;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1712 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2336 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[589] = $0;
  HEAP32[586] = $0;
  HEAP32[587] = 9;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[586], 13), 5) - 430675100 | 0;
  HEAP32[586] = $1;
  HEAP32[587] = Math_imul(__wasm_rotl_i32(HEAP32[587] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 46) {
   return 1
  }
  if (HEAP32[585]) {
   return 4
  }
  if (HEAP32[584] > 0 & HEAPF64[($0 << 3) + 1232 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 496 >> 3] <= $1 & HEAPF64[($0 << 3) + 864 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1232 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1232 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1232 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1680 >> 3] = $1
  } else {
   if (($0 | 0) < 37) {
    HEAPF64[($0 - 3 << 3) + 1712 >> 3] = $1
   } else {
    HEAPF64[($0 - 37 << 3) + 1600 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[584]);
  fold($1);
  if (!HEAP32[584]) {
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
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0;
  $3 = HEAPF64[249];
  $2 = ($3 + HEAPF64[250]) / HEAPF64[$0 >> 3];
  $4 = growth($0);
  $1 = 1.0 - HEAPF64[$0 + 24 >> 3] / HEAPF64[232];
  $7 = $1 < 0.0 ? 0.0 : $1;
  $1 = HEAPF64[$0 + 64 >> 3] - 38.5;
  $8 = HEAPF64[215] * HEAPF64[$0 + 40 >> 3] / (HEAPF64[220] + HEAPF64[$0 + 40 >> 3]) * HEAPF64[$0 + 48 >> 3] / (HEAPF64[221] + HEAPF64[$0 + 48 >> 3]) * HEAPF64[252] + HEAPF64[233] * $7 + HEAPF64[237] * ($1 < 0.0 ? 0.0 : $1);
  $1 = HEAPF64[$0 + 24 >> 3] * 1.0;
  $5 = HEAPF64[227];
  $1 = $4 / HEAPF64[222] + ($1 < $5 ? $1 : $5);
  $5 = $4 / HEAPF64[223] + HEAPF64[228] * HEAPF64[$0 + 32 >> 3] / (HEAPF64[229] + HEAPF64[$0 + 32 >> 3]);
  $6 = HEAPF64[$0 + 48 >> 3] * 1.0;
  $9 = HEAPF64[226];
  $6 = HEAPF64[225] * $4 / HEAPF64[223] - ($6 < $9 ? $6 : $9);
  HEAPF64[262] = $3 + HEAPF64[250];
  HEAPF64[263] = ($4 - $8) * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[264] = $8 * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[265] = -$1 * HEAPF64[$0 + 8 >> 3] + ($3 * HEAPF64[238] + HEAPF64[250] * HEAPF64[241]) / HEAPF64[$0 >> 3] - $2 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[266] = -$5 * HEAPF64[$0 + 8 >> 3] - HEAPF64[230] * HEAPF64[$0 + 32 >> 3] + $3 * HEAPF64[239] / HEAPF64[$0 >> 3] - $2 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[267] = HEAPF64[224] * $1 * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[268] = $6 * HEAPF64[$0 + 8 >> 3] + HEAPF64[230] * HEAPF64[$0 + 32 >> 3] + $3 * HEAPF64[240] / HEAPF64[$0 >> 3] - $2 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[269] = HEAPF64[231] * HEAPF64[253] * (1.0 - $7) * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 56 >> 3];
  HEAPF64[270] = (HEAPF64[212] + HEAPF64[245] - HEAPF64[$0 + 64 >> 3]) / HEAPF64[246];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 9;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1600 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1984 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1680 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2032 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0;
  while (1) {
   if (($0 | 0) > ($4 | 0)) {
    if (HEAP32[585] ? 1 : HEAP32[584] >= 122880) {
     return $4 | 0
    }
    $3 = 0;
    HEAPF64[249] = HEAPF64[200] - HEAPF64[242] < 0.0 ? HEAPF64[210] * HEAPF64[244] : 0.0;
    $1 = HEAPF64[243];
    $2 = HEAPF64[211] - HEAPF64[248];
    $2 = ($2 < 0.0 ? 0.0 : $2) / .016666666666666666;
    HEAPF64[250] = HEAPF64[200] - HEAPF64[242] < 0.0 ? ($1 < $2 ? $1 : $2) : 0.0;
    HEAPF64[248] = HEAPF64[248] + HEAPF64[250] * .016666666666666666;
    $2 = HEAPF64[208] - 37.0;
    $1 = $2 > 0.0 ? 0.0 : $2;
    HEAPF64[251] = exp(HEAPF64[234] * $1);
    HEAPF64[252] = exp(HEAPF64[235] * $1);
    HEAPF64[253] = exp(HEAPF64[236] * ($1 < -6.0 ? -6.0 : $1));
    while (1) {
     if (($3 | 0) <= 0) {
      rates(1600);
      HEAPF64[272] = HEAPF64[262];
      HEAPF64[282] = HEAPF64[200] + HEAPF64[262] * .008333333333333333;
      HEAPF64[273] = HEAPF64[263];
      HEAPF64[283] = HEAPF64[201] + HEAPF64[263] * .008333333333333333;
      HEAPF64[274] = HEAPF64[264];
      HEAPF64[284] = HEAPF64[202] + HEAPF64[264] * .008333333333333333;
      HEAPF64[275] = HEAPF64[265];
      HEAPF64[285] = HEAPF64[203] + HEAPF64[265] * .008333333333333333;
      HEAPF64[276] = HEAPF64[266];
      HEAPF64[286] = HEAPF64[204] + HEAPF64[266] * .008333333333333333;
      HEAPF64[277] = HEAPF64[267];
      HEAPF64[287] = HEAPF64[205] + HEAPF64[267] * .008333333333333333;
      HEAPF64[278] = HEAPF64[268];
      HEAPF64[288] = HEAPF64[206] + HEAPF64[268] * .008333333333333333;
      HEAPF64[279] = HEAPF64[269];
      HEAPF64[289] = HEAPF64[207] + HEAPF64[269] * .008333333333333333;
      HEAPF64[280] = HEAPF64[270];
      HEAPF64[290] = HEAPF64[208] + HEAPF64[270] * .008333333333333333;
      rates(2256);
      $1 = HEAPF64[262];
      HEAPF64[272] = HEAPF64[272] + ($1 + $1);
      HEAPF64[282] = HEAPF64[200] + HEAPF64[262] * .008333333333333333;
      $1 = HEAPF64[263];
      HEAPF64[273] = HEAPF64[273] + ($1 + $1);
      HEAPF64[283] = HEAPF64[201] + HEAPF64[263] * .008333333333333333;
      $1 = HEAPF64[264];
      HEAPF64[274] = HEAPF64[274] + ($1 + $1);
      HEAPF64[284] = HEAPF64[202] + HEAPF64[264] * .008333333333333333;
      $1 = HEAPF64[265];
      HEAPF64[275] = HEAPF64[275] + ($1 + $1);
      HEAPF64[285] = HEAPF64[203] + HEAPF64[265] * .008333333333333333;
      $1 = HEAPF64[266];
      HEAPF64[276] = HEAPF64[276] + ($1 + $1);
      HEAPF64[286] = HEAPF64[204] + HEAPF64[266] * .008333333333333333;
      $1 = HEAPF64[267];
      HEAPF64[277] = HEAPF64[277] + ($1 + $1);
      HEAPF64[287] = HEAPF64[205] + HEAPF64[267] * .008333333333333333;
      $1 = HEAPF64[268];
      HEAPF64[278] = HEAPF64[278] + ($1 + $1);
      HEAPF64[288] = HEAPF64[206] + HEAPF64[268] * .008333333333333333;
      $1 = HEAPF64[269];
      HEAPF64[279] = HEAPF64[279] + ($1 + $1);
      HEAPF64[289] = HEAPF64[207] + HEAPF64[269] * .008333333333333333;
      $1 = HEAPF64[270];
      HEAPF64[280] = HEAPF64[280] + ($1 + $1);
      HEAPF64[290] = HEAPF64[208] + HEAPF64[270] * .008333333333333333;
      rates(2256);
      $1 = HEAPF64[262];
      HEAPF64[272] = HEAPF64[272] + ($1 + $1);
      HEAPF64[282] = HEAPF64[200] + HEAPF64[262] * .016666666666666666;
      $1 = HEAPF64[263];
      HEAPF64[273] = HEAPF64[273] + ($1 + $1);
      HEAPF64[283] = HEAPF64[201] + HEAPF64[263] * .016666666666666666;
      $1 = HEAPF64[264];
      HEAPF64[274] = HEAPF64[274] + ($1 + $1);
      HEAPF64[284] = HEAPF64[202] + HEAPF64[264] * .016666666666666666;
      $1 = HEAPF64[265];
      HEAPF64[275] = HEAPF64[275] + ($1 + $1);
      HEAPF64[285] = HEAPF64[203] + HEAPF64[265] * .016666666666666666;
      $1 = HEAPF64[266];
      HEAPF64[276] = HEAPF64[276] + ($1 + $1);
      HEAPF64[286] = HEAPF64[204] + HEAPF64[266] * .016666666666666666;
      $1 = HEAPF64[267];
      HEAPF64[277] = HEAPF64[277] + ($1 + $1);
      HEAPF64[287] = HEAPF64[205] + HEAPF64[267] * .016666666666666666;
      $1 = HEAPF64[268];
      HEAPF64[278] = HEAPF64[278] + ($1 + $1);
      HEAPF64[288] = HEAPF64[206] + HEAPF64[268] * .016666666666666666;
      $1 = HEAPF64[269];
      HEAPF64[279] = HEAPF64[279] + ($1 + $1);
      HEAPF64[289] = HEAPF64[207] + HEAPF64[269] * .016666666666666666;
      $1 = HEAPF64[270];
      HEAPF64[280] = HEAPF64[280] + ($1 + $1);
      HEAPF64[290] = HEAPF64[208] + HEAPF64[270] * .016666666666666666;
      rates(2256);
      HEAPF64[200] = HEAPF64[200] + (HEAPF64[272] + HEAPF64[262]) * .002777777777777778;
      HEAPF64[201] = HEAPF64[201] + (HEAPF64[273] + HEAPF64[263]) * .002777777777777778;
      HEAPF64[202] = HEAPF64[202] + (HEAPF64[274] + HEAPF64[264]) * .002777777777777778;
      HEAPF64[203] = HEAPF64[203] + (HEAPF64[275] + HEAPF64[265]) * .002777777777777778;
      HEAPF64[204] = HEAPF64[204] + (HEAPF64[276] + HEAPF64[266]) * .002777777777777778;
      HEAPF64[205] = HEAPF64[205] + (HEAPF64[277] + HEAPF64[267]) * .002777777777777778;
      HEAPF64[206] = HEAPF64[206] + (HEAPF64[278] + HEAPF64[268]) * .002777777777777778;
      HEAPF64[207] = HEAPF64[207] + (HEAPF64[279] + HEAPF64[269]) * .002777777777777778;
      HEAPF64[208] = HEAPF64[208] + (HEAPF64[280] + HEAPF64[270]) * .002777777777777778;
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[584] = HEAP32[584] + 1;
    if (!(Math_abs(HEAPF64[200]) + 0.0 + Math_abs(HEAPF64[201]) + Math_abs(HEAPF64[202]) + Math_abs(HEAPF64[203]) + Math_abs(HEAPF64[204]) + Math_abs(HEAPF64[205]) + Math_abs(HEAPF64[206]) + Math_abs(HEAPF64[207]) + Math_abs(HEAPF64[208]) + Math_abs(HEAPF64[248]) + Math_abs(HEAPF64[249]) + Math_abs(HEAPF64[250]) + Math_abs(HEAPF64[251]) + Math_abs(HEAPF64[252]) + Math_abs(HEAPF64[253]) + Math_abs(HEAPF64[254]) + Math_abs(HEAPF64[255]) + Math_abs(HEAPF64[256]) + Math_abs(HEAPF64[257]) + Math_abs(HEAPF64[258]) < 1.e+200)) {
     HEAP32[585] = 1;
     return $4 + 1 | 0;
    }
    $3 = HEAP32[584] % 60 | 0;
    if (!(($3 | 0) < 0 ? $3 + 60 | 0 : $3)) {
     fold_state();
     HEAP32[(HEAP32[588] << 3) + 2384 >> 2] = HEAP32[586];
     HEAP32[((HEAP32[588] << 1) + 1 << 2) + 2384 >> 2] = HEAP32[587];
     HEAP32[588] = HEAP32[588] + 1;
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
  if (($1 | 0) < 0 | ($1 | 0) > 122880) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[592] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18768 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18768 >> 3];
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
    if ($5 < 46.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18768 >> 3] - HEAP32[584] | 0);
    if (HEAP32[585]) {
     return HEAP32[584]
    }
    HEAP32[592] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18768 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18768 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[584] | 0);
  return HEAP32[584];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[586];
  $1 = HEAP32[587];
  fold_word(HEAP32[584]);
  fold_word(HEAP32[585]);
  if (!HEAP32[585]) {
   fold_state()
  }
  HEAP32[590] = HEAP32[586];
  HEAP32[591] = HEAP32[587];
  HEAP32[586] = $0;
  HEAP32[587] = $1;
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
export const about = {"abi":1,"id":"cho_titre","lanes":1,"tick_s":60.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[1600,18768],"at":{"y":[1600,9],"u":[1680,3],"p":[1712,34],"z":[1984,6],"r":[2032,5],"clock":[2336,9],"marks":[2384,4096],"log":[18768,12288]},"inputs":[["feed_rate","L/h",0.0,0.0,20.0,1e-06],["bolus","L",0.0,0.0,300.0,0.01],["temperature","degC",37.0,4.0,42.0,0.1]],"parameters":[["mumax","1/h",0.039],["kd","1/h",0.004],["Kglc","mmol/L",1.0],["Kgln","mmol/L",0.047],["KIlac","mmol/L",43.0],["KIamm","mmol/L",6.51],["KDlac","mmol/L",45.8],["KDamm","mmol/L",6.51],["Yxg","Gcell/mmol",0.357],["Yxn","Gcell/mmol",0.974],["Ylg","1",0.7],["Yan","1",0.67],["ramm","mmol/Gcell/h",0.0063],["mglc","mmol/Gcell/h",0.0692],["a1","mmol/Gcell/h",0.0032],["a2","mmol/L",2.1],["dgln","1/h",0.0072],["qmAb","g/Gcell/h",0.00151],["Gst","mmol/L",0.5],["kst","1/h",0.02],["amu","1/K",0.16],["ad","1/K",0.11],["ap","1/K",-0.05],["kheat","1/h/K",0.03],["Gin","mmol/L",450.0,0.0,3000.0],["Gnin","mmol/L",40.0,0.0,500.0],["Ain","mmol/L",0.0,0.0,500.0],["Gbolus","mmol/L",2000.0,0.0,3000.0],["Vmax","L",2200.0],["bolus_pump","L/h",60.0,0.0,200.0],["pump_share","1",1.0,0.0,2.0],["heat_error","K",0.0,-10.0,10.0],["tau","h",0.7],["count_error","1",0.05]],"states":[["V","L",1400.0],["Xv","Gcell/L",0.5],["Xd","Gcell/L",0.01],["G","mmol/L",30.0],["Gn","mmol/L",6.0],["L","mmol/L",0.0],["A","mmol/L",0.5],["mAb","g/L",0.0],["T","degC",37.0]],"readings":[["counted","Gcell/L"],["viability","1"],["volume","L"],["mu","1/h"],["antibody","kg"]]};
