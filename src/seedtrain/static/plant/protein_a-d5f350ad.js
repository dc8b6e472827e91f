
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
  base64DecodeToExistingUint8Array(bufferView, 262, "CEAAAAAAAAAAQAAAAAAAAOA/mpmZmZmZqT/NzMzMzMwcQAAAAAAAAAxAzczMzMzMKUAAAAAAAABOQAAAAAAAAABAAAAAAAAAaUAAAAAAAADwP5qZmZmZmdk/ZmZmZmZm9j8AAAAAAADwP5qZmZmZmck/zczMzMzM3D/8qfHSTWJgP3sUrkfheoQ/");
  base64DecodeToExistingUint8Array(bufferView, 448, "zczMzMzMHEA=");
  base64DecodeToExistingUint8Array(bufferView, 472, "zczMzMzMHEA=");
  base64DecodeToExistingUint8Array(bufferView, 538, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAAAAAAAPA/AAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 618, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAAAAAAAAEQAAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 714, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 838, "FEAAAAAAAAAIQAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAaUAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAABRAAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAHkAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAABAAAAAAAAAJEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAAAIQAAAAAAAAPA/AAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 1152, "ldYm6AsuET4AAAAAAADwPwAAAAAAAPA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1214, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1262, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1310, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1358, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1406, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
  $0 = remainder(HEAPF64[252] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[253] * 40692.0, 2147483399.0);
  HEAPF64[252] = $0;
  HEAPF64[253] = $1;
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
  $0 = HEAPF64[222] * (HEAPF64[220] * HEAPF64[233] + HEAPF64[221] * HEAPF64[234]) + HEAPF64[224] * normal();
  HEAPF64[240] = $0 > 3.0 ? 3.0 : $0;
  HEAPF64[241] = HEAPF64[235] + HEAPF64[225] * normal();
  HEAPF64[242] = HEAPF64[219] * HEAPF64[226];
  HEAPF64[243] = Math_abs(HEAPF64[195] - 1.0) < .5 ? (HEAPF64[240] > HEAPF64[223] ? 1.0 : 0.0) : 0.0;
  HEAPF64[244] = HEAPF64[192] * HEAPF64[208] / HEAPF64[198];
  $0 = HEAPF64[187];
  HEAPF64[245] = HEAPF64[188] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[246] = HEAPF64[233];
  $0 = HEAPF64[208];
  HEAPF64[247] = Math_abs(HEAPF64[195] - 1.0) < .5 ? HEAPF64[233] / ($0 < 1.0e-09 ? 1.0e-09 : $0) : 0.0;
  $0 = HEAPF64[192] * HEAPF64[208];
  HEAPF64[248] = HEAPF64[188] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[188];
  HEAPF64[249] = HEAPF64[189] / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[237];
  $1 = Math_abs(HEAPF64[184] * HEAPF64[208] + HEAPF64[185] + HEAPF64[188] + HEAPF64[190] - HEAPF64[237]) / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $0 = HEAPF64[238];
  $0 = Math_abs(HEAPF64[184] * HEAPF64[209] + HEAPF64[186] + HEAPF64[189] + HEAPF64[191] - HEAPF64[238]) / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  HEAPF64[250] = $0 > $1 ? $0 : $1;
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 13) {
    HEAPF64[($0 << 3) + 1808 >> 3] = HEAPF64[($0 << 3) + 400 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 11) {
    HEAPF64[($0 << 3) + 1920 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[573] + 0.0;
  HEAPF64[252] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[253] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
    HEAPF64[($0 << 3) + 18704 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 192;
  while (1) {
   if (($0 | 0) < 256) {
    HEAPF64[($0 << 3) + 18704 >> 3] = HEAPF64[212];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[233] = 0;
  HEAPF64[234] = 0;
  HEAPF64[235] = HEAPF64[212];
  HEAPF64[237] = HEAPF64[184] * HEAPF64[208];
  HEAPF64[238] = HEAPF64[184] * HEAPF64[209];
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1472 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1552 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 28;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1584 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2272 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[573] = $0;
  HEAP32[570] = $0;
  HEAP32[571] = 9;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[570], 13), 5) - 430675100 | 0;
  HEAP32[570] = $1;
  HEAP32[571] = Math_imul(__wasm_rotl_i32(HEAP32[571] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 40) {
   return 1
  }
  if (HEAP32[569]) {
   return 4
  }
  if (HEAP32[568] > 0 & HEAPF64[($0 << 3) + 1152 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 512 >> 3] <= $1 & HEAPF64[($0 << 3) + 832 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1152 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1152 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1152 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1552 >> 3] = $1
  } else {
   if (($0 | 0) < 31) {
    HEAPF64[($0 - 3 << 3) + 1584 >> 3] = $1
   } else {
    HEAPF64[($0 - 31 << 3) + 1472 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[568]);
  fold($1);
  if (!HEAP32[568]) {
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
  $4 = HEAPF64[($0 << 3) + 18704 >> 3];
  $6 = $2 * $1;
  $5 = $0;
  $11 = $5 + 63 | 0;
  while (1) {
   if (($5 | 0) < ($11 | 0)) {
    $8 = $4 - $1;
    $9 = HEAPF64[($5 << 3) + 18712 >> 3];
    $1 = $9 - $4;
    $7 = $8 * $1;
    $10 = $7 > 0.0;
    $12 = $6;
    $6 = $2 * ($4 + ($10 ? ($7 + $7) / ($10 ? $8 + $1 : 1.0) : 0.0) * .5) - $3 * $1;
    HEAPF64[($5 << 3) + 23856 >> 3] = $12 - $6;
    $1 = $4;
    $4 = $9;
    $5 = $5 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[($0 << 3) + 24360 >> 3] = $6 - $2 * $4;
 }
 
 function slopes() {
  var $0 = 0.0, $1 = 0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  transport(0, HEAPF64[229], HEAPF64[227], HEAPF64[228]);
  transport(64, HEAPF64[230], HEAPF64[227], HEAPF64[228]);
  transport(128, HEAPF64[231], HEAPF64[227], HEAPF64[228]);
  transport(192, HEAPF64[232], HEAPF64[227], HEAPF64[228]);
  while (1) {
   if (($1 | 0) < 64) {
    $11 = HEAPF64[($1 << 3) + 18704 >> 3];
    $12 = HEAPF64[202] + HEAPF64[($1 << 3) + 19728 >> 3];
    $13 = HEAPF64[204];
    $14 = 1.0 - HEAPF64[204];
    $15 = HEAPF64[205];
    $4 = HEAPF64[($1 << 3) + 20752 >> 3];
    $0 = 1.0 - $4 / HEAPF64[201];
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
    $0 = HEAPF64[203] * $0 * ($11 * (HEAPF64[201] - $4) - $12 * $4);
    HEAPF64[($1 << 3) + 25904 >> 3] = $0;
    HEAPF64[($1 << 3) + 23856 >> 3] = HEAPF64[($1 << 3) + 23856 >> 3] - $0 / HEAPF64[200];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[3302] = HEAPF64[227] * HEAPF64[2401];
  HEAPF64[3303] = HEAPF64[227] * HEAPF64[2465];
 }
 
 function blend($0, $1) {
  var $2 = 0, $3 = 0.0;
  $3 = 1.0 - $1;
  while (1) {
   if (($2 | 0) < 322) {
    HEAPF64[($2 << 3) + 18704 >> 3] = $1 * HEAPF64[($2 << 3) + 21280 >> 3] + $3 * (HEAPF64[($2 << 3) + 18704 >> 3] + $0 * HEAPF64[($2 << 3) + 23856 >> 3]);
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
    fold(HEAPF64[($0 << 3) + 1472 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 13;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1808 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1552 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1920 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0, $7 = 0.0, $8 = 0.0, $9 = 0, $10 = 0, $11 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  while (1) {
   if (($0 | 0) > ($6 | 0)) {
    if (HEAP32[569] ? 1 : HEAP32[568] >= 122880) {
     return $6 | 0
    }
    $3 = 0;
    $7 = 0.0;
    $9 = Math_abs(HEAPF64[195] - 2.0) < .5;
    $10 = Math_abs(HEAPF64[195] - 3.0) < .5;
    $4 = HEAPF64[184] / .016666666666666666;
    $1 = HEAPF64[194] * HEAPF64[218];
    $2 = Math_abs(HEAPF64[195] - 1.0) < .5;
    HEAPF64[226] = $2 ? ($1 > $4 ? $4 : $1) : $1;
    HEAPF64[229] = $2 ? HEAPF64[208] : 0.0;
    HEAPF64[230] = $2 ? HEAPF64[209] : 0.0;
    HEAPF64[231] = (wasm2js_f64$0 = HEAPF64[215] * exp(HEAPF64[216] * (3.5 - HEAPF64[213]) * 2.302585092994046), wasm2js_f64$1 = $10 ? HEAPF64[217] : 0.0, wasm2js_i32$0 = $9, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    HEAPF64[232] = HEAPF64[($9 ? 1704 : $10 ? 1712 : 1696) >> 3];
    $4 = $2 ? HEAPF64[226] * .016666666666666666 : 0.0;
    $1 = HEAPF64[184] - $4;
    HEAPF64[184] = $1 < 0.0 ? 0.0 : $1;
    HEAPF64[192] = HEAPF64[192] + $4;
    $1 = HEAPF64[226] * HEAPF64[199] / (HEAPF64[198] * 60.0 * HEAPF64[200]);
    $4 = HEAPF64[207] + HEAPF64[206] * $1;
    $8 = $1;
    $1 = HEAPF64[199] * .015625;
    HEAPF64[227] = $8 / $1;
    $5 = 2.7500000000000004 - HEAPF64[227] * .5;
    $1 = $4 / ($1 * $1);
    HEAPF64[228] = $1 > $5 ? $5 : $1;
    HEAPF64[2658] = 0;
    HEAPF64[2659] = 0;
    while (1) {
     if (($3 | 0) < 5) {
      $2 = 0;
      while (1) {
       if (($2 | 0) < 322) {
        HEAPF64[($2 << 3) + 21280 >> 3] = HEAPF64[($2 << 3) + 18704 >> 3];
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
        HEAPF64[($2 << 3) + 18704 >> 3] = Math_abs(HEAPF64[($2 << 3) + 18704 >> 3]) < 1.0e-60 ? 0.0 : HEAPF64[($2 << 3) + 18704 >> 3];
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
    $5 = HEAPF64[198] * .015625;
    $4 = HEAPF64[2659] * HEAPF64[200] * $5;
    $1 = HEAPF64[226] * .016666666666666666;
    $11 = $1 < 1.0e-09 ? 1.0e-09 : $1;
    $1 = HEAPF64[210];
    $1 = exp(-HEAPF64[211] * $11 / ($1 < 1.0e-09 ? 1.0e-09 : $1));
    $8 = $4 + HEAPF64[236];
    $4 = HEAPF64[236] * $1 + $4 / $11 * HEAPF64[210] * (1.0 - $1);
    $1 = $8 - $4;
    HEAPF64[236] = $4;
    $4 = HEAPF64[2658] * HEAPF64[200] * $5;
    $3 = HEAPF64[196] > .5;
    HEAPF64[187] = HEAPF64[187] + ($3 ? HEAPF64[226] * .016666666666666666 : 0.0);
    HEAPF64[188] = HEAPF64[188] + ($3 ? $4 : 0.0);
    HEAPF64[189] = HEAPF64[189] + ($3 ? $1 : 0.0);
    HEAPF64[190] = HEAPF64[190] + ($3 ? 0.0 : $4);
    HEAPF64[191] = HEAPF64[191] + ($3 ? 0.0 : $1);
    $1 = 0.0;
    $3 = 0;
    while (1) {
     if (($3 | 0) < 64) {
      $7 = $7 + HEAPF64[200] * HEAPF64[($3 << 3) + 18704 >> 3] + HEAPF64[($3 + 256 << 3) + 18704 >> 3];
      $1 = $1 + HEAPF64[200] * HEAPF64[($3 - -64 << 3) + 18704 >> 3];
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    HEAPF64[185] = $7 * $5;
    HEAPF64[186] = $1 * $5 + HEAPF64[236];
    HEAPF64[233] = HEAPF64[2401];
    HEAPF64[234] = HEAPF64[2465];
    HEAPF64[235] = HEAPF64[2593];
    read();
    HEAP32[568] = HEAP32[568] + 1;
    if (!(Math_abs(HEAPF64[184]) + 0.0 + Math_abs(HEAPF64[185]) + Math_abs(HEAPF64[186]) + Math_abs(HEAPF64[187]) + Math_abs(HEAPF64[188]) + Math_abs(HEAPF64[189]) + Math_abs(HEAPF64[190]) + Math_abs(HEAPF64[191]) + Math_abs(HEAPF64[192]) + Math_abs(HEAPF64[226]) + Math_abs(HEAPF64[227]) + Math_abs(HEAPF64[228]) + Math_abs(HEAPF64[229]) + Math_abs(HEAPF64[230]) + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) + Math_abs(HEAPF64[237]) + Math_abs(HEAPF64[238]) + Math_abs(HEAPF64[240]) + Math_abs(HEAPF64[241]) + Math_abs(HEAPF64[242]) + Math_abs(HEAPF64[243]) + Math_abs(HEAPF64[244]) + Math_abs(HEAPF64[245]) + Math_abs(HEAPF64[246]) + Math_abs(HEAPF64[247]) + Math_abs(HEAPF64[248]) + Math_abs(HEAPF64[249]) + Math_abs(HEAPF64[250]) < 1.e+200)) {
     HEAP32[569] = 1;
     return $6 + 1 | 0;
    }
    $2 = HEAP32[568] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[572] << 3) + 2320 >> 2] = HEAP32[570];
     HEAP32[((HEAP32[572] << 1) + 1 << 2) + 2320 >> 2] = HEAP32[571];
     HEAP32[572] = HEAP32[572] + 1;
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
    HEAP32[576] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 26432 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 26432 >> 3];
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
    if ($5 < 40.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 26432 >> 3] - HEAP32[568] | 0);
    if (HEAP32[569]) {
     return HEAP32[568]
    }
    HEAP32[576] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 26432 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 26432 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[568] | 0);
  return HEAP32[568];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[570];
  $1 = HEAP32[571];
  fold_word(HEAP32[568]);
  fold_word(HEAP32[569]);
  if (!HEAP32[569]) {
   fold_state()
  }
  HEAP32[574] = HEAP32[570];
  HEAP32[575] = HEAP32[571];
  HEAP32[570] = $0;
  HEAP32[571] = $1;
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
export const about = {"abi":1,"id":"protein_a","lanes":1,"tick_s":1.0,"time_unit":"min","checkpoint_ticks":60,"snapshot":[1472,26432],"at":{"y":[1472,9],"u":[1552,3],"p":[1584,28],"z":[1808,13],"r":[1920,11],"clock":[2272,9],"marks":[2320,4096],"log":[26432,12288]},"inputs":[["flow","L/min",2.5,0.0,5.0,1e-09],["phase","1",0.0,0.0,3.0,1.0],["collect","1",0.0,0.0,1.0,1.0]],"parameters":[["CV","L",10.0],["L","cm",20.0],["et","1",0.9586],["qm","g/L",78.867,1.0,200.0],["Kd","g/L",0.06536],["ka","L/g/s",0.00549],["S1","1",0.063],["S2","1",7.5],["spread","cm",0.55,0.0,5.0],["D0","cm^2/s",0.0,0.0,1.0],["cF","g/L",3.0],["hF","g/L",2.0],["V_dead","L",0.5],["dead_share","1",0.05],["pH_run","1",7.2],["pH_elution","1",3.5,2.5,7.5],["pH_clean","1",12.9],["K_elution","g/L",60.0],["K_decade","1",2.0],["K_clean","g/L",200.0],["pump_gain","1",1.0,0.0,2.0],["R_bed","bar*min/L",0.4,0.0,10.0],["uv_c","L/g/cm",1.4],["uv_h","L/g/cm",1.0],["path","cm",0.2],["uv_limit","1",0.45,0.0,3.0],["uv_noise","1",0.002,0.0,1.0],["pH_noise","1",0.01,0.0,1.0]],"states":[["V_feed","L",300.0],["held","g",0.0],["held_h","g",0.0],["V_pool","L",0.0],["pool","g",0.0],["pool_h","g",0.0],["waste","g",0.0],["waste_h","g",0.0],["V_load","L",0.0]],"readings":[["uv","1"],["pH","1"],["pressure","bar"],["alarm","1"],["load","g/L"],["pool_c","g/L"],["c_out","g/L"],["breakthrough","1"],["recovery","1"],["impurity","1"],["balance_error","1"]]};
