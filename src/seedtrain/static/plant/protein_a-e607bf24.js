
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
  base64DecodeToExistingUint8Array(bufferView, 69, "wHJA");
  base64DecodeToExistingUint8Array(bufferView, 150, "BEA=");
  base64DecodeToExistingUint8Array(bufferView, 182, "JEAAAAAAAAA0QFtCPujZrO4/c2iR7Xy3U0B6cHfWbruwPwbYR6eufHY/VOOlm8QgsD8AAAAAAAAeQJqZmZmZmeE/");
  base64DecodeToExistingUint8Array(bufferView, 262, "CEAAAAAAAAAAQM3MzMzMzBxAAAAAAAAADEDNzMzMzMwpQAAAAAAAAE5AAAAAAAAAAEAAAAAAAABpQAAAAAAAAPA/mpmZmZmZ2T9mZmZmZmb2PwAAAAAAAPA/mpmZmZmZyT/NzMzMzMzcP/yp8dJNYmA/exSuR+F6hD8=");
  base64DecodeToExistingUint8Array(bufferView, 432, "zczMzMzMHEA=");
  base64DecodeToExistingUint8Array(bufferView, 456, "zczMzMzMHEA=");
  base64DecodeToExistingUint8Array(bufferView, 506, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAAAAAAAPA/AAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 586, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAAAAAAAARAAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 666, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 790, "FEAAAAAAAAAIQAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAaUAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAABRAAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAAAeQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAAEAAAAAAAAAkQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAAhAAAAAAAAA8D8AAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 1088, "ldYm6AsuET4AAAAAAADwPwAAAAAAAPA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1150, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1198, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1230, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1278, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1326, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
  $0 = remainder(HEAPF64[238] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[239] * 40692.0, 2147483399.0);
  HEAPF64[238] = $0;
  HEAPF64[239] = $1;
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
 
 function read() {
  var $0 = 0.0, $1 = 0.0;
  $0 = HEAPF64[210] * (HEAPF64[208] * HEAPF64[221] + HEAPF64[209] * HEAPF64[222]) + HEAPF64[212] * normal();
  HEAPF64[226] = $0 > 3.0 ? 3.0 : $0;
  HEAPF64[227] = HEAPF64[223] + HEAPF64[213] * normal();
  HEAPF64[228] = HEAPF64[207] * HEAPF64[214];
  HEAPF64[229] = Math_abs(HEAPF64[185] - 1.0) < .5 ? (HEAPF64[226] > HEAPF64[211] ? 1.0 : 0.0) : 0.0;
  HEAPF64[230] = HEAPF64[182] * HEAPF64[198] / HEAPF64[188];
  $0 = HEAPF64[177];
  HEAPF64[231] = HEAPF64[178] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[232] = HEAPF64[221];
  $0 = HEAPF64[198];
  HEAPF64[233] = HEAPF64[221] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[182] * HEAPF64[198];
  HEAPF64[234] = HEAPF64[178] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[178];
  HEAPF64[235] = HEAPF64[179] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[224];
  $1 = Math_abs(HEAPF64[174] * HEAPF64[198] + HEAPF64[175] + HEAPF64[178] + HEAPF64[180] - HEAPF64[224]) / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[225];
  $0 = Math_abs(HEAPF64[174] * HEAPF64[199] + HEAPF64[176] + HEAPF64[179] + HEAPF64[181] - HEAPF64[225]) / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[236] = $0 > $1 ? $0 : $1;
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 1712 >> 3] = HEAPF64[($0 << 3) + 384 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 11) {
    HEAPF64[($0 << 3) + 1808 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[545] + 0.0;
  HEAPF64[238] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[239] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
   if (($0 | 0) < 322) {
    HEAPF64[($0 << 3) + 18592 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 192;
  while (1) {
   if (($0 | 0) < 256) {
    HEAPF64[($0 << 3) + 18592 >> 3] = HEAPF64[200];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[221] = 0;
  HEAPF64[222] = 0;
  HEAPF64[223] = HEAPF64[200];
  HEAPF64[224] = HEAPF64[174] * HEAPF64[198];
  HEAPF64[225] = HEAPF64[174] * HEAPF64[199];
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1392 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1472 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 26;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1504 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2160 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[545] = $0;
  HEAP32[542] = $0;
  HEAP32[543] = 9;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[542], 13), 5) - 430675100 | 0;
  HEAP32[542] = $1;
  HEAP32[543] = Math_imul(__wasm_rotl_i32(HEAP32[543] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (HEAP32[541]) {
   return 4
  }
  if (HEAP32[540] > 0 & HEAPF64[($0 << 3) + 1088 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 480 >> 3] <= $1 & HEAPF64[($0 << 3) + 784 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1088 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1088 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1088 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1472 >> 3] = $1
  } else {
   if (($0 | 0) < 29) {
    HEAPF64[($0 - 3 << 3) + 1504 >> 3] = $1
   } else {
    HEAPF64[($0 - 29 << 3) + 1392 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[540]);
  fold($1);
  if (!HEAP32[540]) {
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
 
 function transport($0, $1, $2, $3) {
  var $4 = 0.0, $5 = 0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0, $11 = 0, $12 = 0.0;
  $4 = HEAPF64[($0 << 3) + 18592 >> 3];
  $6 = $2 * $1;
  $5 = $0;
  $11 = $5 + 63 | 0;
  while (1) {
   if (($5 | 0) < ($11 | 0)) {
    $8 = $4 - $1;
    $9 = HEAPF64[($5 << 3) + 18600 >> 3];
    $1 = $9 - $4;
    $7 = $8 * $1;
    $10 = $7 > 0.0;
    $12 = $6;
    $6 = $2 * ($4 + ($10 ? ($7 + $7) / ($10 ? $8 + $1 : 1.0) : 0.0) * .5) - $3 * $1;
    HEAPF64[($5 << 3) + 23744 >> 3] = $12 - $6;
    $1 = $4;
    $4 = $9;
    $5 = $5 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[($0 << 3) + 24248 >> 3] = $6 - $2 * $4;
 }
 
 function slopes() {
  var $0 = 0.0, $1 = 0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  transport(0, HEAPF64[217], HEAPF64[215], HEAPF64[216]);
  transport(64, HEAPF64[218], HEAPF64[215], HEAPF64[216]);
  transport(128, HEAPF64[219], HEAPF64[215], HEAPF64[216]);
  transport(192, HEAPF64[220], HEAPF64[215], HEAPF64[216]);
  while (1) {
   if (($1 | 0) < 64) {
    $11 = HEAPF64[($1 << 3) + 18592 >> 3];
    $12 = HEAPF64[192] + HEAPF64[($1 << 3) + 19616 >> 3];
    $13 = HEAPF64[194];
    $14 = 1.0 - HEAPF64[194];
    $15 = HEAPF64[195];
    $4 = HEAPF64[($1 << 3) + 20640 >> 3];
    $0 = 1.0 - $4 / HEAPF64[191];
    $8 = $0 < 0.0 ? 0.0 : $0;
    $0 = $8;
    $2 = $0 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $0;
    wasm2js_scratch_store_f64(+$2);
    $5 = wasm2js_scratch_load_i32(1) | 0;
    wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
    wasm2js_scratch_store_i32(1, $5 & 1048575 | 1072693248);
    $0 = +wasm2js_scratch_load_f64();
    $9 = $0 > 1.4142135623730951;
    $3 = ($9 ? $0 * .5 : $0) - 1.0;
    $6 = $3 / ($3 + 2.0);
    $7 = $6 * $6;
    $0 = $7 * $7;
    wasm2js_scratch_store_f64(+$2);
    $5 = wasm2js_scratch_load_i32(1) | 0;
    wasm2js_scratch_load_i32(0) | 0;
    $2 = +(($5 >>> 20 & 2047) - 1023 | 0);
    $2 = $9 ? $2 + 1.0 : $2;
    $10 = $3 * .5 * $3;
    $0 = $13 + $14 * (wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp($15 * ($2 * .6931471803691238 - ($10 - ($6 * ($10 + ($0 * ($0 * ($0 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $7 * ($0 * ($0 * ($0 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $2 * 1.9082149292705877e-10) - $3))), wasm2js_i32$0 = $8 <= 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    $0 = HEAPF64[193] * $0 * ($11 * (HEAPF64[191] - $4) - $12 * $4);
    HEAPF64[($1 << 3) + 25792 >> 3] = $0;
    HEAPF64[($1 << 3) + 23744 >> 3] = HEAPF64[($1 << 3) + 23744 >> 3] - $0 / HEAPF64[190];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[3288] = HEAPF64[215] * HEAPF64[2387];
  HEAPF64[3289] = HEAPF64[215] * HEAPF64[2451];
 }
 
 function blend($0, $1) {
  var $2 = 0, $3 = 0.0;
  $3 = 1.0 - $1;
  while (1) {
   if (($2 | 0) < 322) {
    HEAPF64[($2 << 3) + 18592 >> 3] = $1 * HEAPF64[($2 << 3) + 21168 >> 3] + $3 * (HEAPF64[($2 << 3) + 18592 >> 3] + $0 * HEAPF64[($2 << 3) + 23744 >> 3]);
    $2 = $2 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 9;
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
    fold(HEAPF64[($0 << 3) + 1712 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1472 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1808 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0, $7 = 0.0, $8 = 0, $9 = 0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  while (1) {
   if (($0 | 0) > ($6 | 0)) {
    if (HEAP32[541] ? 1 : HEAP32[540] >= 122880) {
     return $6 | 0
    }
    $3 = 0;
    $7 = 0.0;
    $8 = Math_abs(HEAPF64[185] - 2.0) < .5;
    $9 = Math_abs(HEAPF64[185] - 3.0) < .5;
    $4 = HEAPF64[174] / .016666666666666666;
    $1 = HEAPF64[184] * HEAPF64[206];
    $2 = Math_abs(HEAPF64[185] - 1.0) < .5;
    HEAPF64[214] = $2 ? ($1 > $4 ? $4 : $1) : $1;
    HEAPF64[217] = $2 ? HEAPF64[198] : 0.0;
    HEAPF64[218] = $2 ? HEAPF64[199] : 0.0;
    HEAPF64[219] = (wasm2js_f64$0 = HEAPF64[203] * exp(HEAPF64[204] * (3.5 - HEAPF64[201]) * 2.302585092994046), wasm2js_f64$1 = $9 ? HEAPF64[205] : 0.0, wasm2js_i32$0 = $8, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    HEAPF64[220] = HEAPF64[($8 ? 1608 : $9 ? 1616 : 1600) >> 3];
    $4 = $2 ? HEAPF64[214] * .016666666666666666 : 0.0;
    $1 = HEAPF64[174] - $4;
    HEAPF64[174] = $1 < 0.0 ? 0.0 : $1;
    HEAPF64[182] = HEAPF64[182] + $4;
    $1 = HEAPF64[214] * HEAPF64[189] / (HEAPF64[188] * 60.0 * HEAPF64[190]);
    $4 = HEAPF64[197] + HEAPF64[196] * $1;
    $5 = $1;
    $1 = HEAPF64[189] * .015625;
    HEAPF64[215] = $5 / $1;
    $5 = 2.7500000000000004 - HEAPF64[215] * .5;
    $1 = $4 / ($1 * $1);
    HEAPF64[216] = $1 > $5 ? $5 : $1;
    HEAPF64[2644] = 0;
    HEAPF64[2645] = 0;
    while (1) {
     if (($3 | 0) < 5) {
      $2 = 0;
      while (1) {
       if (($2 | 0) < 322) {
        HEAPF64[($2 << 3) + 21168 >> 3] = HEAPF64[($2 << 3) + 18592 >> 3];
        $2 = $2 + 1 | 0;
        continue;
       }
       break;
      };
      slopes();
      blend(.19999999999999998, 0.0);
      slopes();
      blend(.19999999999999998, .75);
      slopes();
      blend(.19999999999999998, .3333333333333333);
      $2 = 0;
      while (1) {
       if (($2 | 0) < 322) {
        HEAPF64[($2 << 3) + 18592 >> 3] = Math_abs(HEAPF64[($2 << 3) + 18592 >> 3]) < 1.0e-60 ? 0.0 : HEAPF64[($2 << 3) + 18592 >> 3];
        $2 = $2 + 1 | 0;
        continue;
       }
       break;
      };
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    $4 = HEAPF64[188] * .015625;
    $1 = HEAPF64[2644] * HEAPF64[190] * $4;
    $5 = HEAPF64[2645] * HEAPF64[190] * $4;
    $3 = HEAPF64[186] > .5;
    HEAPF64[177] = HEAPF64[177] + ($3 ? HEAPF64[214] * .016666666666666666 : 0.0);
    HEAPF64[178] = HEAPF64[178] + ($3 ? $1 : 0.0);
    HEAPF64[179] = HEAPF64[179] + ($3 ? $5 : 0.0);
    HEAPF64[180] = HEAPF64[180] + ($3 ? 0.0 : $1);
    HEAPF64[181] = HEAPF64[181] + ($3 ? 0.0 : $5);
    $1 = 0.0;
    $3 = 0;
    while (1) {
     if (($3 | 0) < 64) {
      $7 = $7 + HEAPF64[190] * HEAPF64[($3 << 3) + 18592 >> 3] + HEAPF64[($3 + 256 << 3) + 18592 >> 3];
      $1 = $1 + HEAPF64[190] * HEAPF64[($3 - -64 << 3) + 18592 >> 3];
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    HEAPF64[175] = $7 * $4;
    HEAPF64[176] = $1 * $4;
    HEAPF64[221] = HEAPF64[2387];
    HEAPF64[222] = HEAPF64[2451];
    HEAPF64[223] = HEAPF64[2579];
    read();
    HEAP32[540] = HEAP32[540] + 1;
    if (!(Math_abs(HEAPF64[174]) + 0.0 + Math_abs(HEAPF64[175]) + Math_abs(HEAPF64[176]) + Math_abs(HEAPF64[177]) + Math_abs(HEAPF64[178]) + Math_abs(HEAPF64[179]) + Math_abs(HEAPF64[180]) + Math_abs(HEAPF64[181]) + Math_abs(HEAPF64[182]) + Math_abs(HEAPF64[214]) + Math_abs(HEAPF64[215]) + Math_abs(HEAPF64[216]) + Math_abs(HEAPF64[217]) + Math_abs(HEAPF64[218]) + Math_abs(HEAPF64[219]) + Math_abs(HEAPF64[220]) + Math_abs(HEAPF64[221]) + Math_abs(HEAPF64[222]) + Math_abs(HEAPF64[223]) + Math_abs(HEAPF64[224]) + Math_abs(HEAPF64[225]) + Math_abs(HEAPF64[226]) + Math_abs(HEAPF64[227]) + Math_abs(HEAPF64[228]) + Math_abs(HEAPF64[229]) + Math_abs(HEAPF64[230]) + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) < 1.e+200)) {
     HEAP32[541] = 1;
     return $6 + 1 | 0;
    }
    $2 = HEAP32[540] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[544] << 3) + 2208 >> 2] = HEAP32[542];
     HEAP32[((HEAP32[544] << 1) + 1 << 2) + 2208 >> 2] = HEAP32[543];
     HEAP32[544] = HEAP32[544] + 1;
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
    HEAP32[548] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 26320 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 26320 >> 3];
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 26320 >> 3] - HEAP32[540] | 0);
    if (HEAP32[541]) {
     return HEAP32[540]
    }
    HEAP32[548] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 26320 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 26320 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[540] | 0);
  return HEAP32[540];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[542];
  $1 = HEAP32[543];
  fold_word(HEAP32[540]);
  fold_word(HEAP32[541]);
  if (!HEAP32[541]) {
   fold_state()
  }
  HEAP32[546] = HEAP32[542];
  HEAP32[547] = HEAP32[543];
  HEAP32[542] = $0;
  HEAP32[543] = $1;
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
export const about = {"abi":1,"id":"protein_a","lanes":1,"tick_s":1.0,"time_unit":"min","checkpoint_ticks":60,"snapshot":[1392,26320],"at":{"y":[1392,9],"u":[1472,3],"p":[1504,26],"z":[1712,12],"r":[1808,11],"clock":[2160,9],"marks":[2208,4096],"log":[26320,12288]},"inputs":[["flow","L/min",2.5,0.0,5.0,1e-09],["phase","1",0.0,0.0,3.0,1.0],["collect","1",0.0,0.0,1.0,1.0]],"parameters":[["CV","L",10.0],["L","cm",20.0],["et","1",0.9586],["qm","g/L",78.867,1.0,200.0],["Kd","g/L",0.06536],["ka","L/g/s",0.00549],["S1","1",0.063],["S2","1",7.5],["spread","cm",0.55,0.0,5.0],["D0","cm^2/s",0.0,0.0,1.0],["cF","g/L",3.0],["hF","g/L",2.0],["pH_run","1",7.2],["pH_elution","1",3.5,2.5,7.5],["pH_clean","1",12.9],["K_elution","g/L",60.0],["K_decade","1",2.0],["K_clean","g/L",200.0],["pump_gain","1",1.0,0.0,2.0],["R_bed","bar*min/L",0.4,0.0,10.0],["uv_c","L/g/cm",1.4],["uv_h","L/g/cm",1.0],["path","cm",0.2],["uv_limit","1",0.45,0.0,3.0],["uv_noise","1",0.002,0.0,1.0],["pH_noise","1",0.01,0.0,1.0]],"states":[["V_feed","L",300.0],["held","g",0.0],["held_h","g",0.0],["V_pool","L",0.0],["pool","g",0.0],["pool_h","g",0.0],["waste","g",0.0],["waste_h","g",0.0],["V_load","L",0.0]],"readings":[["uv","1"],["pH","1"],["pressure","bar"],["alarm","1"],["load","g/L"],["pool_c","g/L"],["c_out","g/L"],["breakthrough","1"],["recovery","1"],["impurity","1"],["balance_error","1"]]};
