
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
  base64DecodeToExistingUint8Array(bufferView, 70, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 88, "mpmZmZmZCUCamZmZmZkJQJqZmZmZmQlAmpmZmZmZCUAAAAAAAAAgQA==");
  base64DecodeToExistingUint8Array(bufferView, 152, "mpmZmZmZHUCamZmZmZm5PwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 198, "eUAAAAAAAAB5QAAAAAAAAHlAAAAAAAAAeUAS8k5wp5qvQP1GVGwAnwNBItswxFaytUBWu8LkCxdpQEMSB3QA5DA/BIpTF/G8MD+i5cBz+9sFP2ASkm0JIQ9AJGZkjsZ6RkAmRlB6cgz4QIZWiGlSA19BLGOz518OXkB36Nwf+yrIQFpCddevXFJAx5FJk9IFz0EvBjs6XyegQKVxjNY5zztBmwSkes0ZYEB/hNAnYawBQdTAUR/BFMNA67XmSg72ID+2u7l/5fZSQAAAAAAAAE5AKCmwAKYMLD8AAAAAAAh0QAAAAAAAAFlAAAAAAAAAWUAAAAAAAABZQAAAAAAAAFlAAAAAAABAj0AAAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/exSuR+F6lD97FK5H4Xp0P3sUrkfheoQ/mpmZmZmZ6T8AAAAAAAAgQA==");
  base64DecodeToExistingUint8Array(bufferView, 544, "LUMc6+I2Gj8=");
  base64DecodeToExistingUint8Array(bufferView, 594, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 930, "NCb1awzDAAAAAAAAGkD8qfHSTWJQPw==");
  base64DecodeToExistingUint8Array(bufferView, 1063, "QAAAAAAAAABAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAGlAAAAAAAAAaUAAAAAAAABpQAAAAAAAAGlAAAAAAABAn0AAAAAAAAAAQAAAAAAAAABAAAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA4D8AAAAAAADgPwAAAAAAAOA/AAA0JvVrDEMAAAAAAAAjQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAABAAAAAAAAANEA=");
  base64DecodeToExistingUint8Array(bufferView, 1536, "je21oPfGsD6N7bWg98awPgAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1894, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1910, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[328] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[329] * 40692.0, 2147483399.0);
  HEAPF64[328] = $0;
  HEAPF64[329] = $1;
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
 
 function power10($0) {
  return exp($0 * 2.302585092994046);
 }
 
 function magnesium_of($0, $1, $2, $3) {
  var $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, $16 = 0.0, $17 = 0.0, $18 = 0.0, $19 = 0.0;
  $4 = $2;
  $5 = $1;
  $2 = HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3] + HEAPF64[$0 + 48 >> 3];
  $11 = ($2 > 0.0 ? $2 : 0.0) * .001;
  $2 = HEAPF64[$0 + 16 >> 3];
  $12 = ($2 > 0.0 ? $2 : 0.0) * .001;
  $2 = HEAPF64[$0 + 64 >> 3];
  $13 = ($2 > 0.0 ? $2 : 0.0) * .001;
  $1 = HEAPF64[$0 + 56 >> 3];
  $18 = ($1 > 1.0e-09 ? $1 : 1.0e-09) * .001;
  $0 = 0;
  $14 = $5 * HEAPF64[282];
  $6 = $5 * HEAPF64[286];
  $15 = $6 * $5 * HEAPF64[288];
  while (1) {
   if (($0 | 0) < ($3 | 0)) {
    $2 = $14 * $4 * HEAPF64[283] + $4 * HEAPF64[284];
    $5 = $4 * HEAPF64[284] * $4 * HEAPF64[285];
    $16 = $14 + 1.0 + $2 + $5;
    $7 = $6 * $4 * HEAPF64[287] + $15 * $4 * HEAPF64[289] + $4 * HEAPF64[290];
    $1 = $4 * HEAPF64[290] * $4 * HEAPF64[291];
    $17 = $6 + 1.0 + $15 + $7 + $1;
    $19 = $4;
    $8 = ($2 + ($5 + $5)) / $16;
    $9 = ($7 + ($1 + $1)) / $17;
    $10 = $4 * HEAPF64[293] / ($4 * HEAPF64[293] + 1.0);
    $4 = -($4 + $11 * $8 + $12 * $9 + $13 * $10 - $18) / ($4 + $11 * (($2 + $5 * 4.0) / $16 - $8 * $8) + $12 * (($7 + $1 * 4.0) / $17 - $9 * $9) + $13 * $10 * (1.0 - $10));
    $4 = $4 < 1.0 ? $4 : 1.0;
    $4 = $4 > -1.0 ? $4 : -1.0;
    $4 = $19 * ($4 + 2.0) / (2.0 - $4);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  return $4;
 }
 
 function ppi_as($0, $1) {
  var $2 = 0.0;
  $2 = $0 * HEAPF64[286];
  $0 = $2 * $0 * HEAPF64[288];
  $2 = $2 + 1.0 + $2 * $1 * HEAPF64[287] + $0 + $0 * $1 * HEAPF64[289];
  $0 = $1 * HEAPF64[290];
  return $2 + $0 + $0 * $1 * HEAPF64[291];
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
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0;
  $0 = power10(-HEAPF64[311]) * 1.0;
  HEAPF64[312] = magnesium_of(2016, $0, HEAPF64[312], 12);
  $4 = HEAPF64[311];
  $3 = HEAPF64[253] * .001 * (HEAPF64[268] + HEAPF64[269] + HEAPF64[270] + HEAPF64[271]);
  $1 = HEAPF64[255] + HEAPF64[256] + HEAPF64[257] + HEAPF64[258];
  $2 = HEAPF64[312];
  $0 = HEAPF64[254] * .001 * $2 * HEAPF64[290] / ppi_as($0, $2);
  $1 = $3 + $1;
  HEAPF64[323] = $3 / ($1 > 1.0e-12 ? $1 : 1.0e-12);
  HEAPF64[324] = $3 * .001 * HEAPF64[296];
  HEAPF64[325] = $2 * 1.0e3;
  HEAPF64[326] = $0 * $2 * HEAPF64[291] / HEAPF64[292];
  HEAPF64[316] = HEAPF64[324] * (HEAPF64[307] * normal() + 1.0);
  HEAPF64[317] = HEAPF64[255] * (HEAPF64[307] * normal() + 1.0);
  HEAPF64[318] = HEAPF64[256] * (HEAPF64[307] * normal() + 1.0);
  HEAPF64[319] = HEAPF64[257] * (HEAPF64[307] * normal() + 1.0);
  HEAPF64[320] = HEAPF64[258] * (HEAPF64[307] * normal() + 1.0);
  HEAPF64[321] = HEAPF64[310] * HEAPF64[261] + HEAPF64[308] * normal();
  HEAPF64[322] = $4 + HEAPF64[309] * normal();
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 3) {
    HEAPF64[($0 << 3) + 2496 >> 3] = HEAPF64[($0 << 3) + 544 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 11) {
    HEAPF64[($0 << 3) + 2528 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[749] + 0.0;
  HEAPF64[328] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[329] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 14;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2016 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 2;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2128 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 44;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2144 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2976 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[749] = $0;
  HEAP32[746] = $0;
  HEAP32[747] = 14;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[746], 13), 5) - 430675100 | 0;
  HEAP32[746] = $1;
  HEAP32[747] = Math_imul(__wasm_rotl_i32(HEAP32[747] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 60) {
   return 1
  }
  if (HEAP32[745]) {
   return 4
  }
  if (HEAP32[744] > 0 & HEAPF64[($0 << 3) + 1536 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 576 >> 3] <= $1 & HEAPF64[($0 << 3) + 1056 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1536 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1536 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1536 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 2) {
   HEAPF64[($0 << 3) + 2128 >> 3] = $1
  } else {
   if (($0 | 0) < 46) {
    HEAPF64[($0 - 2 << 3) + 2144 >> 3] = $1
   } else {
    HEAPF64[($0 - 46 << 3) + 2016 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[744]);
  fold($1);
  if (!HEAP32[744]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0, $11 = 0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  $1 = power10(-HEAPF64[311]) * 1.0;
  $4 = $1;
  $1 = magnesium_of($0, $1, HEAPF64[312], 5);
  $2 = $4 * HEAPF64[282];
  $9 = $2 + 1.0 + $2 * $1 * HEAPF64[283];
  $2 = $1 * HEAPF64[284];
  $2 = $1 * HEAPF64[284] / ($9 + $2 + $2 * $1 * HEAPF64[285]);
  $4 = HEAPF64[$0 + 16 >> 3] * .001 * $1 * HEAPF64[290] / ppi_as($4, $1);
  $6 = HEAPF64[$0 + 96 >> 3] * 1.0e3 * HEAPF64[305];
  $5 = HEAPF64[$0 + 88 >> 3] * HEAPF64[304];
  $8 = HEAPF64[273] * $1 / (HEAPF64[277] + $1);
  $7 = HEAPF64[276] * ($4 / HEAPF64[278] + 1.0);
  $3 = $8 * .001 * HEAPF64[$0 + 24 >> 3] * $2 / (HEAPF64[$0 + 24 >> 3] * .001 * $2 + $7);
  $9 = HEAPF64[268] / ($3 > 1.0e-09 ? $3 : 1.0e-09);
  $3 = $8 * .001 * HEAPF64[$0 + 32 >> 3] * $2 / (HEAPF64[$0 + 32 >> 3] * .001 * $2 + $7);
  $9 = $9 + HEAPF64[269] / ($3 > 1.0e-09 ? $3 : 1.0e-09);
  $3 = $8 * .001 * HEAPF64[$0 + 40 >> 3] * $2 / (HEAPF64[$0 + 40 >> 3] * .001 * $2 + $7);
  $2 = $8 * .001 * HEAPF64[$0 + 48 >> 3] * $2 / (HEAPF64[$0 + 48 >> 3] * .001 * $2 + $7);
  $3 = HEAPF64[272] * ($9 + HEAPF64[270] / ($3 > 1.0e-09 ? $3 : 1.0e-09) + HEAPF64[271] / ($2 > 1.0e-09 ? $2 : 1.0e-09)) + 1.0;
  $2 = (HEAPF64[274] + HEAPF64[272]) / HEAPF64[275] + $6 + $5 * $3;
  $9 = $2;
  $2 = $2 * $2 - $6 * 4.0 * $5 * $3;
  $9 = HEAPF64[272] * (($6 + $6) * $5 / ($9 + Math_sqrt($2 > 0.0 ? $2 : 0.0)));
  $2 = HEAPF64[$0 + 48 >> 3];
  $3 = HEAPF64[$0 + 40 >> 3];
  $5 = HEAPF64[$0 + 32 >> 3];
  $6 = HEAPF64[$0 + 24 >> 3];
  $5 = $5 < $6 ? $5 : $6;
  $3 = $3 < $5 ? $3 : $5;
  $2 = ($2 < $3 ? $2 : $3) > 0.0 ? $9 : 0.0;
  $1 = $4 * $1 * HEAPF64[291] / HEAPF64[292];
  $1 = $1 > 1.0 ? $1 : 1.0;
  $3 = $1 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $1;
  wasm2js_scratch_store_f64(+$3);
  $10 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_i32(1, $10 & 1048575 | 1072693248);
  $1 = +wasm2js_scratch_load_f64();
  $11 = $1 > 1.4142135623730951;
  $5 = ($11 ? $1 * .5 : $1) - 1.0;
  $8 = $5 / ($5 + 2.0);
  $7 = $8 * $8;
  $1 = $7 * $7;
  wasm2js_scratch_store_f64(+$3);
  $10 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_load_i32(0) | 0;
  $3 = +(($10 >>> 20 & 2047) - 1023 | 0);
  $3 = $11 ? $3 + 1.0 : $3;
  $6 = $5 * .5 * $5;
  $1 = $3 * .6931471803691238 - ($6 - ($8 * ($6 + ($1 * ($1 * ($1 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $7 * ($1 * ($1 * ($1 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $3 * 1.9082149292705877e-10) - $5);
  $3 = $1 * $1;
  $6 = (wasm2js_f64$0 = exp(-HEAPF64[280] / ($3 > .3 ? $3 : .3)) * 1.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = $1 > 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  $3 = HEAPF64[279] * 1.0e3 * HEAPF64[$0 + 80 >> 3] * $1;
  $8 = HEAPF64[281] * HEAPF64[$0 + 80 >> 3] * HEAPF64[$0 + 88 >> 3];
  $5 = HEAPF64[294] * HEAPF64[306] * HEAPF64[$0 + 104 >> 3] * ($4 > 0.0 ? $4 : 0.0) / (HEAPF64[295] + ($4 > 0.0 ? $4 : 0.0));
  $1 = HEAPF64[266] / HEAPF64[$0 >> 3];
  $7 = HEAPF64[267] / HEAPF64[$0 >> 3];
  $4 = $1 + $7;
  HEAPF64[330] = HEAPF64[266] + HEAPF64[267];
  HEAPF64[331] = $2 * .001 - $4 * HEAPF64[$0 + 8 >> 3];
  $2 = $2 * 1.0e-06;
  HEAPF64[332] = (HEAPF64[268] + HEAPF64[269] + HEAPF64[270] + HEAPF64[271] - 1.0) * $2 - $3 - $5 - $4 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[333] = -HEAPF64[268] * $2 + $1 * HEAPF64[297] - $4 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[334] = -HEAPF64[269] * $2 + $1 * HEAPF64[298] - $4 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[335] = -HEAPF64[270] * $2 + $1 * HEAPF64[299] - $4 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[336] = -HEAPF64[271] * $2 + $1 * HEAPF64[300] - $4 * HEAPF64[$0 + 48 >> 3] + HEAPF64[314];
  HEAPF64[337] = $3 * -2.0 + $7 * HEAPF64[301] - $4 * HEAPF64[$0 + 56 >> 3] + HEAPF64[313];
  HEAPF64[338] = $5 + $5 - $4 * HEAPF64[$0 + 64 >> 3];
  HEAPF64[339] = $3 - $4 * HEAPF64[$0 + 72 >> 3];
  HEAPF64[340] = $6 - $4 * HEAPF64[$0 + 80 >> 3];
  HEAPF64[341] = -$8 - $4 * HEAPF64[$0 + 88 >> 3];
  HEAPF64[342] = -$4 * HEAPF64[$0 + 96 >> 3];
  HEAPF64[343] = -$4 * HEAPF64[$0 + 104 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 14;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2016 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2496 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2128 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2528 >> 3]);
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
    if (HEAP32[745] ? 1 : HEAP32[744] >= 61440) {
     return $3 | 0
    }
    $2 = 0;
    $1 = +HEAP32[744] * 6.944444444444445e-04 * 4.0 <= 0.0 ? 360.0 : 0.0;
    HEAPF64[313] = $1 * 1.0 * (HEAPF64[302] - 1.0) * HEAPF64[259];
    HEAPF64[314] = $1 * 1.0 * (HEAPF64[303] - 1.0) * HEAPF64[258];
    while (1) {
     if (($2 | 0) < 4) {
      rates(2016);
      HEAPF64[344] = HEAPF64[330];
      HEAPF64[358] = HEAPF64[252] + HEAPF64[330] * 3.4722222222222224e-04;
      HEAPF64[345] = HEAPF64[331];
      HEAPF64[359] = HEAPF64[253] + HEAPF64[331] * 3.4722222222222224e-04;
      HEAPF64[346] = HEAPF64[332];
      HEAPF64[360] = HEAPF64[254] + HEAPF64[332] * 3.4722222222222224e-04;
      HEAPF64[347] = HEAPF64[333];
      HEAPF64[361] = HEAPF64[255] + HEAPF64[333] * 3.4722222222222224e-04;
      HEAPF64[348] = HEAPF64[334];
      HEAPF64[362] = HEAPF64[256] + HEAPF64[334] * 3.4722222222222224e-04;
      HEAPF64[349] = HEAPF64[335];
      HEAPF64[363] = HEAPF64[257] + HEAPF64[335] * 3.4722222222222224e-04;
      HEAPF64[350] = HEAPF64[336];
      HEAPF64[364] = HEAPF64[258] + HEAPF64[336] * 3.4722222222222224e-04;
      HEAPF64[351] = HEAPF64[337];
      HEAPF64[365] = HEAPF64[259] + HEAPF64[337] * 3.4722222222222224e-04;
      HEAPF64[352] = HEAPF64[338];
      HEAPF64[366] = HEAPF64[260] + HEAPF64[338] * 3.4722222222222224e-04;
      HEAPF64[353] = HEAPF64[339];
      HEAPF64[367] = HEAPF64[261] + HEAPF64[339] * 3.4722222222222224e-04;
      HEAPF64[354] = HEAPF64[340];
      HEAPF64[368] = HEAPF64[262] + HEAPF64[340] * 3.4722222222222224e-04;
      HEAPF64[355] = HEAPF64[341];
      HEAPF64[369] = HEAPF64[263] + HEAPF64[341] * 3.4722222222222224e-04;
      HEAPF64[356] = HEAPF64[342];
      HEAPF64[370] = HEAPF64[264] + HEAPF64[342] * 3.4722222222222224e-04;
      HEAPF64[357] = HEAPF64[343];
      HEAPF64[371] = HEAPF64[265] + HEAPF64[343] * 3.4722222222222224e-04;
      rates(2864);
      $1 = HEAPF64[330];
      HEAPF64[344] = HEAPF64[344] + ($1 + $1);
      HEAPF64[358] = HEAPF64[252] + HEAPF64[330] * 3.4722222222222224e-04;
      $1 = HEAPF64[331];
      HEAPF64[345] = HEAPF64[345] + ($1 + $1);
      HEAPF64[359] = HEAPF64[253] + HEAPF64[331] * 3.4722222222222224e-04;
      $1 = HEAPF64[332];
      HEAPF64[346] = HEAPF64[346] + ($1 + $1);
      HEAPF64[360] = HEAPF64[254] + HEAPF64[332] * 3.4722222222222224e-04;
      $1 = HEAPF64[333];
      HEAPF64[347] = HEAPF64[347] + ($1 + $1);
      HEAPF64[361] = HEAPF64[255] + HEAPF64[333] * 3.4722222222222224e-04;
      $1 = HEAPF64[334];
      HEAPF64[348] = HEAPF64[348] + ($1 + $1);
      HEAPF64[362] = HEAPF64[256] + HEAPF64[334] * 3.4722222222222224e-04;
      $1 = HEAPF64[335];
      HEAPF64[349] = HEAPF64[349] + ($1 + $1);
      HEAPF64[363] = HEAPF64[257] + HEAPF64[335] * 3.4722222222222224e-04;
      $1 = HEAPF64[336];
      HEAPF64[350] = HEAPF64[350] + ($1 + $1);
      HEAPF64[364] = HEAPF64[258] + HEAPF64[336] * 3.4722222222222224e-04;
      $1 = HEAPF64[337];
      HEAPF64[351] = HEAPF64[351] + ($1 + $1);
      HEAPF64[365] = HEAPF64[259] + HEAPF64[337] * 3.4722222222222224e-04;
      $1 = HEAPF64[338];
      HEAPF64[352] = HEAPF64[352] + ($1 + $1);
      HEAPF64[366] = HEAPF64[260] + HEAPF64[338] * 3.4722222222222224e-04;
      $1 = HEAPF64[339];
      HEAPF64[353] = HEAPF64[353] + ($1 + $1);
      HEAPF64[367] = HEAPF64[261] + HEAPF64[339] * 3.4722222222222224e-04;
      $1 = HEAPF64[340];
      HEAPF64[354] = HEAPF64[354] + ($1 + $1);
      HEAPF64[368] = HEAPF64[262] + HEAPF64[340] * 3.4722222222222224e-04;
      $1 = HEAPF64[341];
      HEAPF64[355] = HEAPF64[355] + ($1 + $1);
      HEAPF64[369] = HEAPF64[263] + HEAPF64[341] * 3.4722222222222224e-04;
      $1 = HEAPF64[342];
      HEAPF64[356] = HEAPF64[356] + ($1 + $1);
      HEAPF64[370] = HEAPF64[264] + HEAPF64[342] * 3.4722222222222224e-04;
      $1 = HEAPF64[343];
      HEAPF64[357] = HEAPF64[357] + ($1 + $1);
      HEAPF64[371] = HEAPF64[265] + HEAPF64[343] * 3.4722222222222224e-04;
      rates(2864);
      $1 = HEAPF64[330];
      HEAPF64[344] = HEAPF64[344] + ($1 + $1);
      HEAPF64[358] = HEAPF64[252] + HEAPF64[330] * 6.944444444444445e-04;
      $1 = HEAPF64[331];
      HEAPF64[345] = HEAPF64[345] + ($1 + $1);
      HEAPF64[359] = HEAPF64[253] + HEAPF64[331] * 6.944444444444445e-04;
      $1 = HEAPF64[332];
      HEAPF64[346] = HEAPF64[346] + ($1 + $1);
      HEAPF64[360] = HEAPF64[254] + HEAPF64[332] * 6.944444444444445e-04;
      $1 = HEAPF64[333];
      HEAPF64[347] = HEAPF64[347] + ($1 + $1);
      HEAPF64[361] = HEAPF64[255] + HEAPF64[333] * 6.944444444444445e-04;
      $1 = HEAPF64[334];
      HEAPF64[348] = HEAPF64[348] + ($1 + $1);
      HEAPF64[362] = HEAPF64[256] + HEAPF64[334] * 6.944444444444445e-04;
      $1 = HEAPF64[335];
      HEAPF64[349] = HEAPF64[349] + ($1 + $1);
      HEAPF64[363] = HEAPF64[257] + HEAPF64[335] * 6.944444444444445e-04;
      $1 = HEAPF64[336];
      HEAPF64[350] = HEAPF64[350] + ($1 + $1);
      HEAPF64[364] = HEAPF64[258] + HEAPF64[336] * 6.944444444444445e-04;
      $1 = HEAPF64[337];
      HEAPF64[351] = HEAPF64[351] + ($1 + $1);
      HEAPF64[365] = HEAPF64[259] + HEAPF64[337] * 6.944444444444445e-04;
      $1 = HEAPF64[338];
      HEAPF64[352] = HEAPF64[352] + ($1 + $1);
      HEAPF64[366] = HEAPF64[260] + HEAPF64[338] * 6.944444444444445e-04;
      $1 = HEAPF64[339];
      HEAPF64[353] = HEAPF64[353] + ($1 + $1);
      HEAPF64[367] = HEAPF64[261] + HEAPF64[339] * 6.944444444444445e-04;
      $1 = HEAPF64[340];
      HEAPF64[354] = HEAPF64[354] + ($1 + $1);
      HEAPF64[368] = HEAPF64[262] + HEAPF64[340] * 6.944444444444445e-04;
      $1 = HEAPF64[341];
      HEAPF64[355] = HEAPF64[355] + ($1 + $1);
      HEAPF64[369] = HEAPF64[263] + HEAPF64[341] * 6.944444444444445e-04;
      $1 = HEAPF64[342];
      HEAPF64[356] = HEAPF64[356] + ($1 + $1);
      HEAPF64[370] = HEAPF64[264] + HEAPF64[342] * 6.944444444444445e-04;
      $1 = HEAPF64[343];
      HEAPF64[357] = HEAPF64[357] + ($1 + $1);
      HEAPF64[371] = HEAPF64[265] + HEAPF64[343] * 6.944444444444445e-04;
      rates(2864);
      HEAPF64[252] = HEAPF64[252] + (HEAPF64[344] + HEAPF64[330]) * 1.1574074074074075e-04;
      HEAPF64[253] = HEAPF64[253] + (HEAPF64[345] + HEAPF64[331]) * 1.1574074074074075e-04;
      HEAPF64[254] = HEAPF64[254] + (HEAPF64[346] + HEAPF64[332]) * 1.1574074074074075e-04;
      HEAPF64[255] = HEAPF64[255] + (HEAPF64[347] + HEAPF64[333]) * 1.1574074074074075e-04;
      HEAPF64[256] = HEAPF64[256] + (HEAPF64[348] + HEAPF64[334]) * 1.1574074074074075e-04;
      HEAPF64[257] = HEAPF64[257] + (HEAPF64[349] + HEAPF64[335]) * 1.1574074074074075e-04;
      HEAPF64[258] = HEAPF64[258] + (HEAPF64[350] + HEAPF64[336]) * 1.1574074074074075e-04;
      HEAPF64[259] = HEAPF64[259] + (HEAPF64[351] + HEAPF64[337]) * 1.1574074074074075e-04;
      HEAPF64[260] = HEAPF64[260] + (HEAPF64[352] + HEAPF64[338]) * 1.1574074074074075e-04;
      HEAPF64[261] = HEAPF64[261] + (HEAPF64[353] + HEAPF64[339]) * 1.1574074074074075e-04;
      HEAPF64[262] = HEAPF64[262] + (HEAPF64[354] + HEAPF64[340]) * 1.1574074074074075e-04;
      HEAPF64[263] = HEAPF64[263] + (HEAPF64[355] + HEAPF64[341]) * 1.1574074074074075e-04;
      HEAPF64[264] = HEAPF64[264] + (HEAPF64[356] + HEAPF64[342]) * 1.1574074074074075e-04;
      HEAPF64[265] = HEAPF64[265] + (HEAPF64[357] + HEAPF64[343]) * 1.1574074074074075e-04;
      $1 = HEAPF64[255];
      HEAPF64[255] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[256];
      HEAPF64[256] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[257];
      HEAPF64[257] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[258];
      HEAPF64[258] = $1 > 0.0 ? $1 : 0.0;
      $1 = HEAPF64[259];
      HEAPF64[259] = $1 > 0.0 ? $1 : 0.0;
      HEAPF64[254] = HEAPF64[254] < 1.0e-60 ? 0.0 : HEAPF64[254];
      HEAPF64[263] = HEAPF64[263] < 1.0e-60 ? 0.0 : HEAPF64[263];
      HEAPF64[262] = HEAPF64[262] < 1.0e-60 ? 0.0 : HEAPF64[262];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[744] = HEAP32[744] + 1;
    if (!(Math_abs(HEAPF64[252]) + 0.0 + Math_abs(HEAPF64[253]) + Math_abs(HEAPF64[254]) + Math_abs(HEAPF64[255]) + Math_abs(HEAPF64[256]) + Math_abs(HEAPF64[257]) + Math_abs(HEAPF64[258]) + Math_abs(HEAPF64[259]) + Math_abs(HEAPF64[260]) + Math_abs(HEAPF64[261]) + Math_abs(HEAPF64[262]) + Math_abs(HEAPF64[263]) + Math_abs(HEAPF64[264]) + Math_abs(HEAPF64[265]) + Math_abs(HEAPF64[312]) + Math_abs(HEAPF64[313]) + Math_abs(HEAPF64[314]) + Math_abs(HEAPF64[316]) + Math_abs(HEAPF64[317]) + Math_abs(HEAPF64[318]) + Math_abs(HEAPF64[319]) + Math_abs(HEAPF64[320]) + Math_abs(HEAPF64[321]) + Math_abs(HEAPF64[322]) + Math_abs(HEAPF64[323]) + Math_abs(HEAPF64[324]) + Math_abs(HEAPF64[325]) + Math_abs(HEAPF64[326]) < 1.e+200)) {
     HEAP32[745] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[744] % 30 | 0;
    if (!(($2 | 0) < 0 ? $2 + 30 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[748] << 3) + 3024 >> 2] = HEAP32[746];
     HEAP32[((HEAP32[748] << 1) + 1 << 2) + 3024 >> 2] = HEAP32[747];
     HEAP32[748] = HEAP32[748] + 1;
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
    HEAP32[752] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19408 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19408 >> 3];
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
    if ($5 < 60.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19408 >> 3] - HEAP32[744] | 0);
    if (HEAP32[745]) {
     return HEAP32[744]
    }
    HEAP32[752] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19408 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19408 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[744] | 0);
  return HEAP32[744];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[746];
  $1 = HEAP32[747];
  fold_word(HEAP32[744]);
  fold_word(HEAP32[745]);
  if (!HEAP32[745]) {
   fold_state()
  }
  HEAP32[750] = HEAP32[746];
  HEAP32[751] = HEAP32[747];
  HEAP32[746] = $0;
  HEAP32[747] = $1;
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
export const about = {"abi":1,"id":"ivt","lanes":1,"tick_s":10.0,"time_unit":"h","checkpoint_ticks":30,"snapshot":[2016,19408],"at":{"y":[2016,14],"u":[2128,2],"p":[2144,44],"z":[2496,3],"r":[2528,11],"clock":[2976,9],"marks":[3024,4096],"log":[19408,12288]},"inputs":[["ntp_feed_rate","L/h",0.0,0.0,2.0,1e-06],["magnesium_feed_rate","L/h",0.0,0.0,2.0,1e-06]],"parameters":[["n_A","1",400.0],["n_U","1",400.0],["n_C","1",400.0],["n_G","1",400.0],["k_i","1/h",4045.3270287199493],["k_e","1/h",160736.0528951212],["k_off","1/h",5554.3389311347],["k_on","L/nmol/h",200.72020185502578],["K_1","mol/L",0.0002577305895352969],["K_2","mol/L",0.00025540243161806275],["K_i","mol/L",4.1693316660883274e-05],["k_precip","mol/L/h",3.8911312637522286],["B","1",44.95918445493979],["k_d","1/h",98503.15486171152],["K_HNTP","L/mol",8129865.64894641],["K_HMgNTP","L/mol",120.22460358160305],["K_MgNTP","L/mol",12373.961909879215],["K_Mg2NTP","L/mol",73.44823252154438],["K_HPPi","L/mol",1040950566.5747613],["K_HMgPPi","L/mol",2067.6859911389397],["K_H2PPi","L/mol",1822521.8380805042],["K_H2MgPPi","L/mol",128.80633289370311],["K_MgPPi","L/mol",144780.14444068444],["K_Mg2PPi","L/mol",9769.508768290667],["Mg2PPi_eq","mol/L",0.00012940334768300697],["K_MgPi","L/mol",75.85775750291836],["k_PPase","mmol*mL/L/h/U",60.0],["K_PPase","mol/L",0.000214],["M_nt","g/mol",320.5],["ATP_stock","mmol/L",100.0,0.0,200.0],["UTP_stock","mmol/L",100.0,0.0,200.0],["CTP_stock","mmol/L",100.0,0.0,200.0],["GTP_stock","mmol/L",100.0,0.0,200.0],["Mg_stock","mmol/L",1000.0,0.0,2000.0],["Mg_charge","1",1.0,0.0,2.0],["GTP_charge","1",1.0,0.0,2.0],["template","1",1.0,0.0,1.0],["T7_active","1",1.0,0.0,1.0],["PPase_active","1",1.0,0.0,1.0],["sigma_hplc","1",0.02,0.0,0.5],["sigma_turbidity","1",0.005,0.0,0.5],["sigma_pH","1",0.01,0.0,0.5],["turbidity_solid","L/mmol",0.8],["pH","1",8.0,6.5,9.5]],"states":[["V","L",1.0],["RNA","umol/L",0.0],["PPi","mmol/L",0.0],["ATP","mmol/L",3.2],["UTP","mmol/L",3.2],["CTP","mmol/L",3.2],["GTP","mmol/L",3.2],["Mg","mmol/L",8.0],["Pi","mmol/L",0.0],["solid","mmol/L",0.0],["Nuc","1",0.0],["DNA","nmol/L",7.4],["T7","umol/L",0.1],["PPase","U/mL",1.0]],"readings":[["RNA_hplc","g/L"],["ATP_hplc","mmol/L"],["UTP_hplc","mmol/L"],["CTP_hplc","mmol/L"],["GTP_hplc","mmol/L"],["turbidity","1"],["pH_probe","1"],["conversion","1"],["RNA_mass","g/L"],["Mg_free","mmol/L"],["S","1"]]};
