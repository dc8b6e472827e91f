
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
  base64DecodeToExistingUint8Array(bufferView, 70, "aUA=");
  base64DecodeToExistingUint8Array(bufferView, 104, "MzMzMzMz0z8=");
  base64DecodeToExistingUint8Array(bufferView, 133, "QJ9A");
  base64DecodeToExistingUint8Array(bufferView, 174, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 176, "mpmZmZmZyT8AAAAAAAA+QAAAAAAAQK9AAAAAAAAA8D8AAAAAAAAkQClcj8L1KMw/O99PjZdusj8AAAAAAADwP6RwPQrXo9A/MzMzMzMz6z+amZmZmZkJQA==");
  base64DecodeToExistingUint8Array(bufferView, 286, "eUAzMzMzMzPTPwAAAAAAACRA");
  base64DecodeToExistingUint8Array(bufferView, 318, "4D97FK5H4XqUPw==");
  base64DecodeToExistingUint8Array(bufferView, 402, "NCb1awzDAAA0JvVrDMMAAAAAAABJQAAANCb1awzDAAAAAAAA8D8AADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwzMzMzMzM9M/AAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 510, "8D8AADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 538, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 646, "CEAAAAAAAAAUQAAANCb1awxDAAA0JvVrDEMAAAAAAGr4QAAANCb1awxDAAAAAABAj0AAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQzMzMzMzM/M/AAA0JvVrDEMAAAAAAAAkQJqZmZmZmbk/AAAAAABq+EAAADQm9WsMQwAANCb1awxDmpmZmZmZqT8AADQm9WsMQwAAAAAAAOA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 902, "8D97FK5H4XqEPwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 942, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 958, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 998, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1030, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1054, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1070, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[192] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[193] * 40692.0, 2147483399.0);
  HEAPF64[192] = $0;
  HEAPF64[193] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function flow($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $1 = HEAPF64[$0 + 40 >> 3];
  $2 = HEAPF64[158] * HEAPF64[159] * HEAPF64[157] * (1.0 - HEAPF64[$0 + 48 >> 3]) * (1.0 - HEAPF64[$0 + 48 >> 3]) * ($1 < .1 ? .1 : $1);
  $1 = HEAPF64[156] > 1.5 ? 1.0 : 0.0;
  $3 = HEAPF64[$0 >> 3];
  $1 = $1 * (($3 < 0.0 ? 0.0 : $3) * 10.0) + (1.0 - $1) * $2;
  return (HEAPF64[156] < 2.5 & HEAPF64[156] > .5 ? 1.0 : 0.0) * ($1 < $2 ? $1 : $2);
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
 
 function bubble_point() {
  var $0 = 0.0, $1 = 0.0;
  $0 = HEAPF64[169] * (1.0 - HEAPF64[151]);
  $1 = HEAPF64[163];
  return HEAPF64[166] * 40.0 * (HEAPF64[164] * (1.0 - HEAPF64[148] * (1.0 - HEAPF64[167]))) * HEAPF64[165] / ($0 > $1 ? $0 : $1) * HEAPF64[149];
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0;
  HEAPF64[184] = flow(1152);
  HEAPF64[185] = HEAPF64[180];
  HEAPF64[186] = HEAPF64[181];
  HEAPF64[187] = HEAPF64[178];
  $0 = HEAPF64[144];
  $0 = HEAPF64[144] > .1 ? HEAPF64[152] / ($0 < 1.0e-06 ? 1.0e-06 : $0) * .1 * 1.0 : 0.0;
  $6 = draw();
  $7 = normal();
  $5 = $0 > 12.0 ? 12.0 : $0;
  $1 = exp(-$5);
  $2 = $1;
  while (1) {
   if (($3 | 0) < 40) {
    $4 = $2 < $6 ? $4 + 1.0 : $4;
    $1 = $1 * $5 / (+($3 | 0) + 1.0);
    $2 = $2 + $1;
    $3 = $3 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = Math_floor($0 + Math_sqrt($0 < 0.0 ? 0.0 : $0) * $7 + .5);
  HEAPF64[188] = ($0 > 12.0 ? ($1 < 0.0 ? 0.0 : $1) : $4) * 1.0;
  HEAPF64[189] = bubble_point();
  HEAPF64[190] = 1.0 - exp(-0.0 - HEAPF64[154]);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 5) {
    HEAPF64[($0 << 3) + 1424 >> 3] = HEAPF64[($0 << 3) + 336 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 7) {
    HEAPF64[($0 << 3) + 1472 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[465] + 0.0;
  HEAPF64[192] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[193] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
    HEAPF64[($1 << 3) + 1152 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 2;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1248 >> 3] = HEAPF64[($1 << 3) + 160 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 19;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1264 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 1840 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[465] = $0;
  HEAP32[462] = $0;
  HEAP32[463] = 11;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[462], 13), 5) - 430675100 | 0;
  HEAP32[462] = $1;
  HEAP32[463] = Math_imul(__wasm_rotl_i32(HEAP32[463] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 32) {
   return 1
  }
  if (HEAP32[461]) {
   return 4
  }
  if (HEAP32[460] > 0 & HEAPF64[($0 << 3) + 896 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 384 >> 3] <= $1 & HEAPF64[($0 << 3) + 640 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 896 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 896 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 896 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 2) {
   HEAPF64[($0 << 3) + 1248 >> 3] = $1
  } else {
   if (($0 | 0) < 21) {
    HEAPF64[($0 - 2 << 3) + 1264 >> 3] = $1
   } else {
    HEAPF64[($0 - 21 << 3) + 1152 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[460]);
  fold($1);
  if (!HEAP32[460]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0;
  $3 = flow($0);
  $2 = (HEAPF64[156] > 1.5 ? 1.0 : 0.0) * $3;
  $5 = $3 - $2;
  $1 = HEAPF64[$0 >> 3];
  $4 = $2 * (HEAPF64[$0 + 64 >> 3] / ($1 < 1.0e-06 ? 1.0e-06 : $1));
  $6 = exp(HEAPF64[173] * -2.302585092994046);
  $1 = 1.0 - HEAPF64[$0 + 56 >> 3];
  $1 = $6 + (HEAPF64[172] < HEAPF64[169] * $1 ? 1.0 : 0.0) * HEAPF64[170] * ($1 * $1) * ($1 * $1);
  $1 = $1 > 1.0 ? 1.0 : $1;
  HEAPF64[194] = -$2;
  HEAPF64[195] = $2 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[196] = $5 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[197] = $2 * (1.0 - HEAPF64[$0 + 32 >> 3]);
  HEAPF64[198] = ($2 * (1.0 - HEAPF64[$0 + 32 >> 3]) - $5 * HEAPF64[$0 + 32 >> 3]) / HEAPF64[161];
  HEAPF64[199] = $3 / (HEAPF64[158] * HEAPF64[162]) * (1.0 - HEAPF64[$0 + 40 >> 3]);
  HEAPF64[200] = $2 / (HEAPF64[158] * HEAPF64[160]);
  HEAPF64[201] = (HEAPF64[$0 + 56 >> 3] < 1.0 ? 1.0 : 0.0) * $2 / (HEAPF64[158] * HEAPF64[171]);
  HEAPF64[202] = HEAPF64[174] * HEAPF64[$0 + 64 >> 3] - $4;
  HEAPF64[203] = $4 * (1.0 - $1);
  HEAPF64[204] = $4 * $1;
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1152 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1424 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1248 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 7;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1472 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0, $5 = 0, $6 = 0.0, $7 = 0.0;
  while (1) {
   if (($0 | 0) > ($4 | 0)) {
    if (HEAP32[461] ? 1 : HEAP32[460] >= 122880) {
     return $4 | 0
    }
    $3 = 0;
    $2 = HEAPF64[176] * normal();
    $1 = HEAPF64[156] > 2.5 ? 1.0 : 0.0;
    HEAPF64[179] = $1 * HEAPF64[179];
    HEAPF64[178] = $1 * (HEAPF64[178] + (1.0 - HEAPF64[179]) * HEAPF64[175] * .1);
    $2 = bubble_point() + $2;
    $7 = HEAPF64[180];
    if ($2 <= HEAPF64[178]) {
     $5 = $1 * (1.0 - HEAPF64[179]) > .5
    } else {
     $5 = 0
    }
    $1 = $5 ? 1.0 : 0.0;
    $6 = HEAPF64[145] > 1.0e-06 ? 1.0 : 0.0;
    HEAPF64[180] = $1 * (1.0 - $6) > .5 ? $2 : $7;
    HEAPF64[181] = $1 * $6 > .5 ? $2 : HEAPF64[181];
    HEAPF64[182] = HEAPF64[182] + $1;
    $2 = HEAPF64[179];
    HEAPF64[179] = $1 > $2 ? $1 : $2;
    while (1) {
     if (($3 | 0) < 3) {
      rates(1152);
      HEAPF64[206] = HEAPF64[194];
      HEAPF64[218] = HEAPF64[144] + HEAPF64[194] * .016666666666666666;
      HEAPF64[207] = HEAPF64[195];
      HEAPF64[219] = HEAPF64[145] + HEAPF64[195] * .016666666666666666;
      HEAPF64[208] = HEAPF64[196];
      HEAPF64[220] = HEAPF64[146] + HEAPF64[196] * .016666666666666666;
      HEAPF64[209] = HEAPF64[197];
      HEAPF64[221] = HEAPF64[147] + HEAPF64[197] * .016666666666666666;
      HEAPF64[210] = HEAPF64[198];
      HEAPF64[222] = HEAPF64[148] + HEAPF64[198] * .016666666666666666;
      HEAPF64[211] = HEAPF64[199];
      HEAPF64[223] = HEAPF64[149] + HEAPF64[199] * .016666666666666666;
      HEAPF64[212] = HEAPF64[200];
      HEAPF64[224] = HEAPF64[150] + HEAPF64[200] * .016666666666666666;
      HEAPF64[213] = HEAPF64[201];
      HEAPF64[225] = HEAPF64[151] + HEAPF64[201] * .016666666666666666;
      HEAPF64[214] = HEAPF64[202];
      HEAPF64[226] = HEAPF64[152] + HEAPF64[202] * .016666666666666666;
      HEAPF64[215] = HEAPF64[203];
      HEAPF64[227] = HEAPF64[153] + HEAPF64[203] * .016666666666666666;
      HEAPF64[216] = HEAPF64[204];
      HEAPF64[228] = HEAPF64[154] + HEAPF64[204] * .016666666666666666;
      rates(1744);
      $1 = HEAPF64[194];
      HEAPF64[206] = HEAPF64[206] + ($1 + $1);
      HEAPF64[218] = HEAPF64[144] + HEAPF64[194] * .016666666666666666;
      $1 = HEAPF64[195];
      HEAPF64[207] = HEAPF64[207] + ($1 + $1);
      HEAPF64[219] = HEAPF64[145] + HEAPF64[195] * .016666666666666666;
      $1 = HEAPF64[196];
      HEAPF64[208] = HEAPF64[208] + ($1 + $1);
      HEAPF64[220] = HEAPF64[146] + HEAPF64[196] * .016666666666666666;
      $1 = HEAPF64[197];
      HEAPF64[209] = HEAPF64[209] + ($1 + $1);
      HEAPF64[221] = HEAPF64[147] + HEAPF64[197] * .016666666666666666;
      $1 = HEAPF64[198];
      HEAPF64[210] = HEAPF64[210] + ($1 + $1);
      HEAPF64[222] = HEAPF64[148] + HEAPF64[198] * .016666666666666666;
      $1 = HEAPF64[199];
      HEAPF64[211] = HEAPF64[211] + ($1 + $1);
      HEAPF64[223] = HEAPF64[149] + HEAPF64[199] * .016666666666666666;
      $1 = HEAPF64[200];
      HEAPF64[212] = HEAPF64[212] + ($1 + $1);
      HEAPF64[224] = HEAPF64[150] + HEAPF64[200] * .016666666666666666;
      $1 = HEAPF64[201];
      HEAPF64[213] = HEAPF64[213] + ($1 + $1);
      HEAPF64[225] = HEAPF64[151] + HEAPF64[201] * .016666666666666666;
      $1 = HEAPF64[202];
      HEAPF64[214] = HEAPF64[214] + ($1 + $1);
      HEAPF64[226] = HEAPF64[152] + HEAPF64[202] * .016666666666666666;
      $1 = HEAPF64[203];
      HEAPF64[215] = HEAPF64[215] + ($1 + $1);
      HEAPF64[227] = HEAPF64[153] + HEAPF64[203] * .016666666666666666;
      $1 = HEAPF64[204];
      HEAPF64[216] = HEAPF64[216] + ($1 + $1);
      HEAPF64[228] = HEAPF64[154] + HEAPF64[204] * .016666666666666666;
      rates(1744);
      $1 = HEAPF64[194];
      HEAPF64[206] = HEAPF64[206] + ($1 + $1);
      HEAPF64[218] = HEAPF64[144] + HEAPF64[194] * .03333333333333333;
      $1 = HEAPF64[195];
      HEAPF64[207] = HEAPF64[207] + ($1 + $1);
      HEAPF64[219] = HEAPF64[145] + HEAPF64[195] * .03333333333333333;
      $1 = HEAPF64[196];
      HEAPF64[208] = HEAPF64[208] + ($1 + $1);
      HEAPF64[220] = HEAPF64[146] + HEAPF64[196] * .03333333333333333;
      $1 = HEAPF64[197];
      HEAPF64[209] = HEAPF64[209] + ($1 + $1);
      HEAPF64[221] = HEAPF64[147] + HEAPF64[197] * .03333333333333333;
      $1 = HEAPF64[198];
      HEAPF64[210] = HEAPF64[210] + ($1 + $1);
      HEAPF64[222] = HEAPF64[148] + HEAPF64[198] * .03333333333333333;
      $1 = HEAPF64[199];
      HEAPF64[211] = HEAPF64[211] + ($1 + $1);
      HEAPF64[223] = HEAPF64[149] + HEAPF64[199] * .03333333333333333;
      $1 = HEAPF64[200];
      HEAPF64[212] = HEAPF64[212] + ($1 + $1);
      HEAPF64[224] = HEAPF64[150] + HEAPF64[200] * .03333333333333333;
      $1 = HEAPF64[201];
      HEAPF64[213] = HEAPF64[213] + ($1 + $1);
      HEAPF64[225] = HEAPF64[151] + HEAPF64[201] * .03333333333333333;
      $1 = HEAPF64[202];
      HEAPF64[214] = HEAPF64[214] + ($1 + $1);
      HEAPF64[226] = HEAPF64[152] + HEAPF64[202] * .03333333333333333;
      $1 = HEAPF64[203];
      HEAPF64[215] = HEAPF64[215] + ($1 + $1);
      HEAPF64[227] = HEAPF64[153] + HEAPF64[203] * .03333333333333333;
      $1 = HEAPF64[204];
      HEAPF64[216] = HEAPF64[216] + ($1 + $1);
      HEAPF64[228] = HEAPF64[154] + HEAPF64[204] * .03333333333333333;
      rates(1744);
      HEAPF64[144] = HEAPF64[144] + (HEAPF64[206] + HEAPF64[194]) * .005555555555555556;
      HEAPF64[145] = HEAPF64[145] + (HEAPF64[207] + HEAPF64[195]) * .005555555555555556;
      HEAPF64[146] = HEAPF64[146] + (HEAPF64[208] + HEAPF64[196]) * .005555555555555556;
      HEAPF64[147] = HEAPF64[147] + (HEAPF64[209] + HEAPF64[197]) * .005555555555555556;
      HEAPF64[148] = HEAPF64[148] + (HEAPF64[210] + HEAPF64[198]) * .005555555555555556;
      HEAPF64[149] = HEAPF64[149] + (HEAPF64[211] + HEAPF64[199]) * .005555555555555556;
      HEAPF64[150] = HEAPF64[150] + (HEAPF64[212] + HEAPF64[200]) * .005555555555555556;
      HEAPF64[151] = HEAPF64[151] + (HEAPF64[213] + HEAPF64[201]) * .005555555555555556;
      HEAPF64[152] = HEAPF64[152] + (HEAPF64[214] + HEAPF64[202]) * .005555555555555556;
      HEAPF64[153] = HEAPF64[153] + (HEAPF64[215] + HEAPF64[203]) * .005555555555555556;
      HEAPF64[154] = HEAPF64[154] + (HEAPF64[216] + HEAPF64[204]) * .005555555555555556;
      $1 = HEAPF64[150];
      HEAPF64[150] = $1 > 1.0 ? 1.0 : $1;
      $1 = HEAPF64[151];
      HEAPF64[151] = $1 > 1.0 ? 1.0 : $1;
      $1 = HEAPF64[144];
      HEAPF64[144] = $1 < 0.0 ? 0.0 : $1;
      $1 = HEAPF64[152];
      HEAPF64[152] = $1 < 0.0 ? 0.0 : $1;
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[460] = HEAP32[460] + 1;
    if (!(Math_abs(HEAPF64[144]) + 0.0 + Math_abs(HEAPF64[145]) + Math_abs(HEAPF64[146]) + Math_abs(HEAPF64[147]) + Math_abs(HEAPF64[148]) + Math_abs(HEAPF64[149]) + Math_abs(HEAPF64[150]) + Math_abs(HEAPF64[151]) + Math_abs(HEAPF64[152]) + Math_abs(HEAPF64[153]) + Math_abs(HEAPF64[154]) + Math_abs(HEAPF64[178]) + Math_abs(HEAPF64[179]) + Math_abs(HEAPF64[180]) + Math_abs(HEAPF64[181]) + Math_abs(HEAPF64[182]) + Math_abs(HEAPF64[184]) + Math_abs(HEAPF64[185]) + Math_abs(HEAPF64[186]) + Math_abs(HEAPF64[187]) + Math_abs(HEAPF64[188]) + Math_abs(HEAPF64[189]) + Math_abs(HEAPF64[190]) < 1.e+200)) {
     HEAP32[461] = 1;
     return $4 + 1 | 0;
    }
    $3 = HEAP32[460] % 60 | 0;
    if (!(($3 | 0) < 0 ? $3 + 60 | 0 : $3)) {
     fold_state();
     HEAP32[(HEAP32[464] << 3) + 1888 >> 2] = HEAP32[462];
     HEAP32[((HEAP32[464] << 1) + 1 << 2) + 1888 >> 2] = HEAP32[463];
     HEAP32[464] = HEAP32[464] + 1;
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
    HEAP32[468] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18272 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18272 >> 3];
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
    if ($5 < 32.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18272 >> 3] - HEAP32[460] | 0);
    if (HEAP32[461]) {
     return HEAP32[460]
    }
    HEAP32[468] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18272 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18272 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[460] | 0);
  return HEAP32[460];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[462];
  $1 = HEAP32[463];
  fold_word(HEAP32[460]);
  fold_word(HEAP32[461]);
  if (!HEAP32[461]) {
   fold_state()
  }
  HEAP32[466] = HEAP32[462];
  HEAP32[467] = HEAP32[463];
  HEAP32[462] = $0;
  HEAP32[463] = $1;
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
export const about = {"abi":1,"id":"sterile_filter","lanes":1,"tick_s":6.0,"time_unit":"min","checkpoint_ticks":60,"snapshot":[1152,18272],"at":{"y":[1152,11],"u":[1248,2],"p":[1264,19],"z":[1424,5],"r":[1472,7],"clock":[1840,9],"marks":[1888,4096],"log":[18272,12288]},"inputs":[["line","1",0.0,0.0,3.0,1.0],["pressure","bar",1.0,0.0,5.0,0.01]],"parameters":[["A","m**2",0.2],["J0","L/m**2/min/bar",30.0],["Vmax","L/m**2",4000.0,50.0,100000.0],["V_housing","L",1.0],["v_wet","L/m**2",10.0,1.0,1000.0],["d_pore","um",0.22],["gamma","N/m",0.072],["cos_theta","1",1.0],["k_shape","1",0.26],["product_ratio","1",0.85,0.3,1.2],["BP_limit","bar",3.2],["d_flaw","um",0.0,0.0,10.0],["flaw_share","1",0.0,0.0,0.1],["v_plug","L/m**2",400.0,1.0,100000.0],["d_germ","um",0.3],["L","1",10.0],["mu_b","1/min",0.0,0.0,0.05],["ramp","bar/min",0.5],["BP_noise","bar",0.02,0.0,0.5]],"states":[["V_tank","L",200.0],["V_out","L",0.0],["V_drain","L",0.0],["water","L",0.0],["s","1",0.0],["w","1",0.3],["x","1",0.0],["plug","1",0.0],["B_tank","CFU",2000.0],["B_held","CFU",0.0],["B_out","CFU",0.0]],"readings":[["flow_shown","L/min"],["bubble_point_before","bar"],["bubble_point_after","bar"],["air_pressure","bar"],["bioburden","CFU"],["BP_true","bar"],["P_nonsterile","1"]]};
