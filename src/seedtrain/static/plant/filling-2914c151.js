
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
  base64DecodeToExistingUint8Array(bufferView, 70, "TkA=");
  base64DecodeToExistingUint8Array(bufferView, 102, "aUA=");
  base64DecodeToExistingUint8Array(bufferView, 118, "8D8AAAAAAAAkQM3MzMzMzBRAAAAAAAAAAABmZmZmZmYUQDMzMzMzMxVA");
  base64DecodeToExistingUint8Array(bufferView, 174, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 192, "uB6F61G4jj8=");
  base64DecodeToExistingUint8Array(bufferView, 216, "exSuR+F6dD8AAAAAAAAAADMzMzMzMxRA+n5qvHSTaD8AAAAAAAAAQAAAAAAAAAhALUMc6+I2Kj+uR+F6FK7vP43ttaD3xrA+AAAAAAAACEA=");
  base64DecodeToExistingUint8Array(bufferView, 310, "WUAAAAAAAADwPwAAAAAAAGlAAAAAAABAn0AAAAAAAIjTQAAAAAAAavhAAAAAAAAA4D8AAAAAAAAUQAJlU67wLmc/LUMc6+I2Cj8=");
  base64DecodeToExistingUint8Array(bufferView, 486, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 574, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 624, "mpmZmZmZub8=");
  base64DecodeToExistingUint8Array(bufferView, 654, "4L8AADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 674, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 714, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 730, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 746, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 854, "8D8AAAAAAAAkQAAAAAAAADRAAAAAAAAA8D8AAAAAAAA0QAAAAAAAADRAAAAAAAAAAEAAAAAAAADwPwAAAAAAAPA/AAAAAAAA4D+amZmZmZm5PwAAAAAAABRAAAAAAAAA4D8AAAAAAADgPwAANCb1awxDAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAAAAAAA4D8AAAAAAADwP5qZmZmZmbk/AAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAAAAAAA8D8AADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQ5qZmZmZmbk/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 1158, "8D+amZmZmZm5P/yp8dJNYlA//Knx0k1iUD/8qfHSTWJQP/yp8dJNYlA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 1270, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1286, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1326, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1342, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1358, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1422, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
 
 function read() {
  HEAPF64[242] = HEAPF64[227];
  HEAPF64[243] = HEAPF64[228];
  HEAPF64[244] = HEAPF64[236];
  HEAPF64[245] = HEAPF64[237];
  HEAPF64[246] = HEAPF64[223];
  HEAPF64[247] = HEAPF64[233] / HEAPF64[220];
  HEAPF64[248] = HEAPF64[235];
  HEAPF64[249] = HEAPF64[196] > .5 ? HEAPF64[231] : 0.0;
  HEAPF64[250] = HEAPF64[227] - HEAPF64[228];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 19) {
    HEAPF64[($0 << 3) + 1776 >> 3] = HEAPF64[($0 << 3) + 384 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 9) {
    HEAPF64[($0 << 3) + 1936 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[549] + 0.0;
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
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 5;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1456 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1504 >> 3] = HEAPF64[($1 << 3) + 112 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 24;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1584 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2176 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[549] = $0;
  HEAP32[546] = $0;
  HEAP32[547] = 5;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[546], 13), 5) - 430675100 | 0;
  HEAP32[546] = $1;
  HEAP32[547] = Math_imul(__wasm_rotl_i32(HEAP32[547] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (HEAP32[545]) {
   return 4
  }
  if (HEAP32[544] > 0 & HEAPF64[($0 << 3) + 1152 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 544 >> 3] <= $1 & HEAPF64[($0 << 3) + 848 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1152 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1152 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1152 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 9) {
   HEAPF64[($0 << 3) + 1504 >> 3] = $1
  } else {
   if (($0 | 0) < 33) {
    HEAPF64[($0 - 9 << 3) + 1584 >> 3] = $1
   } else {
    HEAPF64[($0 - 33 << 3) + 1456 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[544]);
  fold($1);
  if (!HEAP32[544]) {
   begin()
  }
  return 0;
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
 
 function few($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, $5 = 0.0;
  $5 = draw();
  $1 = exp(-$0);
  $2 = $1;
  while (1) {
   if (($3 | 0) < 16) {
    $4 = $2 < $5 ? $4 + 1.0 : $4;
    $1 = $1 * $0 / (+($3 | 0) + 1.0);
    $2 = $2 + $1;
    $3 = $3 + 1 | 0;
    continue;
   }
   break;
  };
  return $4;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0;
  $1 = HEAPF64[213] > .5 ? 1.0 : 0.0;
  $2 = $1 * HEAPF64[(HEAPF64[194] > 1.5 ? 1728 : HEAPF64[194] > .5 ? 1720 : 1712) >> 3] + (1.0 - $1) * HEAPF64[217];
  $1 = $1 * HEAPF64[218] + (1.0 - $1) * HEAPF64[219];
  HEAPF64[254] = (HEAPF64[238] + HEAPF64[239] + HEAPF64[240]) * -.001;
  HEAPF64[255] = HEAPF64[238] * .001;
  HEAPF64[256] = HEAPF64[239] * .001;
  HEAPF64[257] = HEAPF64[240] * .001;
  HEAPF64[258] = ($2 - HEAPF64[$0 + 32 >> 3]) / $1;
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1456 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 19;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1776 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 9;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1504 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1936 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0, $7 = 0.0, $8 = 0.0, $9 = 0, $10 = 0.0, $11 = 0, $12 = 0.0, $13 = 0.0, $14 = 0.0, $15 = 0.0, $16 = 0, $17 = 0.0;
  while (1) {
   if (($0 | 0) > ($11 | 0)) {
    if (HEAP32[545] ? 1 : HEAP32[544] >= 122880) {
     return $11 | 0
    }
    $8 = 0.0;
    $10 = 0.0;
    $12 = 0.0;
    $13 = 0.0;
    $9 = 0;
    $3 = draw();
    $4 = HEAPF64[188] > .5 & HEAPF64[213] > .5 & HEAPF64[182] > (HEAPF64[190] + 1.0) * .008 ? 1.0 : 0.0;
    HEAPF64[224] = HEAPF64[223] * (HEAPF64[224] + (HEAPF64[194] > .5 ? 1.0 : 0.0) * .1);
    $1 = HEAPF64[223];
    if (HEAPF64[223] > .5) {
     $6 = HEAPF64[224] >= HEAPF64[205] - 1.0e-06
    } else {
     $6 = 0
    }
    $2 = $6 ? 1.0 : 0.0;
    HEAPF64[223] = $1 * (1.0 - $2);
    $6 = HEAPF64[234] < .5 & HEAPF64[213] > .5;
    HEAPF64[234] = HEAPF64[213] > .5 ? 1.0 : 0.0;
    HEAPF64[225] = HEAPF64[($2 + ($6 ? 1.0 : 0.0) > .5 ? 1648 : 1800) >> 3];
    $4 = $4 * (1.0 - HEAPF64[223]);
    HEAPF64[222] = HEAPF64[222] + $4 * HEAPF64[189] * .1;
    $2 = HEAPF64[222] > .999999999 ? 1.0 : 0.0;
    HEAPF64[222] = HEAPF64[222] - $2;
    $3 = (HEAPF64[204] * .1 > $3 ? 1.0 : 0.0) * $4;
    $5 = HEAPF64[223];
    HEAPF64[223] = $3 > $5 ? $3 : $5;
    HEAPF64[232] = HEAPF64[232] + $3;
    HEAPF64[226] = HEAPF64[226] + $4 * HEAPF64[199] * .1;
    $1 = $2;
    $4 = 0.0;
    $6 = 0;
    $7 = HEAPF64[225] > .5 ? 1.0 : 0.0;
    $14 = $7 * HEAPF64[195];
    HEAPF64[240] = (HEAPF64[213] > .5 ? 1.0 : 0.0) * HEAPF64[200] * (HEAPF64[182] > .01 ? 1.0 : 0.0);
    $3 = HEAPF64[189];
    $15 = HEAPF64[226] + HEAPF64[240] / ($3 < .1 ? .1 : $3) - HEAPF64[191];
    while (1) {
     if (($6 | 0) < 8) {
      $3 = HEAPF64[190] + HEAPF64[198] * normal() - ($6 ? 0.0 : $15);
      $2 = $3 < 0.0 ? 0.0 : $3;
      $5 = $2 + HEAPF64[202];
      $17 = HEAPF64[201];
      $3 = draw();
      $3 = $5 + $17 * ($3 + $3 - 1.0);
      if ($3 >= HEAPF64[192]) {
       $16 = HEAPF64[193] >= $3
      } else {
       $16 = 0
      }
      $5 = ($16 ? 1.0 : 0.0) * (1.0 - $14);
      $4 = $4 + $5;
      $8 = $8 + $5 * $2;
      $12 = $12 + (1.0 - $5) * $2;
      $13 = $13 + $3;
      $10 = $10 + (HEAPF64[203] > $2 ? 1.0 : 0.0) * $5;
      HEAPF64[236] = $6 ? HEAPF64[236] : $1 > .5 ? $3 : HEAPF64[236];
      $6 = $6 + 1 | 0;
      continue;
     }
     break;
    };
    $14 = HEAPF64[211] * (HEAPF64[212] - 1.0) + 1.0;
    $7 = $7 + (HEAPF64[194] > .5 ? 1.0 : 0.0) > .5 ? HEAPF64[210] : 1.0;
    $5 = $4 * HEAPF64[207] * $7;
    $2 = few($5 > 3.0 ? 3.0 : $5);
    $2 = $2 > $4 ? $4 : $2;
    $5 = $2 * (1.0 - HEAPF64[208]);
    $3 = few($5 > 3.0 ? 3.0 : $5);
    $3 = $2 < $3 ? $2 : $3;
    $5 = ($2 - $3) * $8 / ($4 < 1.0 ? 1.0 : $4);
    $15 = HEAPF64[231];
    $4 = $4 - $2 + $3;
    $2 = $4 * HEAPF64[209] * $7 * $14;
    $7 = HEAPF64[186] / HEAPF64[214];
    $2 = $2 * ($7 < 1.0 ? 1.0 : $7);
    $2 = few($2 > 3.0 ? 3.0 : $2);
    HEAPF64[231] = $15 + $1 * ($2 > $4 ? $4 : $2);
    HEAPF64[238] = $1 * ($8 - $5) * 10.0;
    HEAPF64[239] = $1 * ($12 + $5) * 10.0;
    HEAPF64[227] = HEAPF64[227] + $1 * 8.0;
    HEAPF64[228] = HEAPF64[228] + $1 * (8.0 - $4);
    HEAPF64[229] = HEAPF64[229] + $1 * ($4 < $10 ? $4 : $10);
    HEAPF64[230] = HEAPF64[230] + $1 * $3;
    $8 = HEAPF64[225] - $1;
    HEAPF64[225] = $8 < 0.0 ? 0.0 : $8;
    HEAPF64[237] = $1 > .5 ? $13 * .125 : HEAPF64[237];
    $10 = HEAPF64[233];
    $2 = HEAPF64[186] * HEAPF64[220];
    $3 = 0.0;
    $6 = 0;
    $1 = draw();
    $8 = normal();
    $7 = $2 > 12.0 ? 12.0 : $2;
    $4 = exp(-$7);
    $5 = $4;
    while (1) {
     if (($6 | 0) < 40) {
      $3 = $1 > $5 ? $3 + 1.0 : $3;
      $4 = $4 * $7 / (+($6 | 0) + 1.0);
      $5 = $5 + $4;
      $6 = $6 + 1 | 0;
      continue;
     }
     break;
    };
    $4 = Math_floor($2 + Math_sqrt($2 < 0.0 ? 0.0 : $2) * $8 + .5);
    HEAPF64[233] = $10 + (($2 > 12.0 ? ($4 < 0.0 ? 0.0 : $4) : $3) - HEAPF64[233]) * .1;
    $2 = HEAPF64[186] * HEAPF64[221] * (HEAPF64[211] * (HEAPF64[194] > .5 ? 1.0 : 0.0) * (HEAPF64[212] - 1.0) + 1.0 + HEAPF64[211] * .1 * (HEAPF64[212] - 1.0)) * 1.6666666666666668e-03;
    HEAPF64[235] = HEAPF64[235] + few($2 > 3.0 ? 3.0 : $2) * 1.0;
    while (1) {
     if (($9 | 0) <= 0) {
      rates(1456);
      HEAPF64[260] = HEAPF64[254];
      HEAPF64[266] = HEAPF64[182] + HEAPF64[254] * .05;
      HEAPF64[261] = HEAPF64[255];
      HEAPF64[267] = HEAPF64[183] + HEAPF64[255] * .05;
      HEAPF64[262] = HEAPF64[256];
      HEAPF64[268] = HEAPF64[184] + HEAPF64[256] * .05;
      HEAPF64[263] = HEAPF64[257];
      HEAPF64[269] = HEAPF64[185] + HEAPF64[257] * .05;
      HEAPF64[264] = HEAPF64[258];
      HEAPF64[270] = HEAPF64[186] + HEAPF64[258] * .05;
      rates(2128);
      $1 = HEAPF64[254];
      HEAPF64[260] = HEAPF64[260] + ($1 + $1);
      HEAPF64[266] = HEAPF64[182] + HEAPF64[254] * .05;
      $1 = HEAPF64[255];
      HEAPF64[261] = HEAPF64[261] + ($1 + $1);
      HEAPF64[267] = HEAPF64[183] + HEAPF64[255] * .05;
      $1 = HEAPF64[256];
      HEAPF64[262] = HEAPF64[262] + ($1 + $1);
      HEAPF64[268] = HEAPF64[184] + HEAPF64[256] * .05;
      $1 = HEAPF64[257];
      HEAPF64[263] = HEAPF64[263] + ($1 + $1);
      HEAPF64[269] = HEAPF64[185] + HEAPF64[257] * .05;
      $1 = HEAPF64[258];
      HEAPF64[264] = HEAPF64[264] + ($1 + $1);
      HEAPF64[270] = HEAPF64[186] + HEAPF64[258] * .05;
      rates(2128);
      $1 = HEAPF64[254];
      HEAPF64[260] = HEAPF64[260] + ($1 + $1);
      HEAPF64[266] = HEAPF64[182] + HEAPF64[254] * .1;
      $1 = HEAPF64[255];
      HEAPF64[261] = HEAPF64[261] + ($1 + $1);
      HEAPF64[267] = HEAPF64[183] + HEAPF64[255] * .1;
      $1 = HEAPF64[256];
      HEAPF64[262] = HEAPF64[262] + ($1 + $1);
      HEAPF64[268] = HEAPF64[184] + HEAPF64[256] * .1;
      $1 = HEAPF64[257];
      HEAPF64[263] = HEAPF64[263] + ($1 + $1);
      HEAPF64[269] = HEAPF64[185] + HEAPF64[257] * .1;
      $1 = HEAPF64[258];
      HEAPF64[264] = HEAPF64[264] + ($1 + $1);
      HEAPF64[270] = HEAPF64[186] + HEAPF64[258] * .1;
      rates(2128);
      HEAPF64[182] = HEAPF64[182] + (HEAPF64[260] + HEAPF64[254]) * .016666666666666666;
      HEAPF64[183] = HEAPF64[183] + (HEAPF64[261] + HEAPF64[255]) * .016666666666666666;
      HEAPF64[184] = HEAPF64[184] + (HEAPF64[262] + HEAPF64[256]) * .016666666666666666;
      HEAPF64[185] = HEAPF64[185] + (HEAPF64[263] + HEAPF64[257]) * .016666666666666666;
      HEAPF64[186] = HEAPF64[186] + (HEAPF64[264] + HEAPF64[258]) * .016666666666666666;
      $9 = $9 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[544] = HEAP32[544] + 1;
    if (!(Math_abs(HEAPF64[182]) + 0.0 + Math_abs(HEAPF64[183]) + Math_abs(HEAPF64[184]) + Math_abs(HEAPF64[185]) + Math_abs(HEAPF64[186]) + Math_abs(HEAPF64[222]) + Math_abs(HEAPF64[223]) + Math_abs(HEAPF64[224]) + Math_abs(HEAPF64[225]) + Math_abs(HEAPF64[226]) + Math_abs(HEAPF64[227]) + Math_abs(HEAPF64[228]) + Math_abs(HEAPF64[229]) + Math_abs(HEAPF64[230]) + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) + Math_abs(HEAPF64[237]) + Math_abs(HEAPF64[238]) + Math_abs(HEAPF64[239]) + Math_abs(HEAPF64[240]) + Math_abs(HEAPF64[242]) + Math_abs(HEAPF64[243]) + Math_abs(HEAPF64[244]) + Math_abs(HEAPF64[245]) + Math_abs(HEAPF64[246]) + Math_abs(HEAPF64[247]) + Math_abs(HEAPF64[248]) + Math_abs(HEAPF64[249]) + Math_abs(HEAPF64[250]) < 1.e+200)) {
     HEAP32[545] = 1;
     return $11 + 1 | 0;
    }
    $9 = HEAP32[544] % 60 | 0;
    if (!(($9 | 0) < 0 ? $9 + 60 | 0 : $9)) {
     fold_state();
     HEAP32[(HEAP32[548] << 3) + 2224 >> 2] = HEAP32[546];
     HEAP32[((HEAP32[548] << 1) + 1 << 2) + 2224 >> 2] = HEAP32[547];
     HEAP32[548] = HEAP32[548] + 1;
    }
    $11 = $11 + 1 | 0;
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
    HEAP32[552] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18608 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18608 >> 3];
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18608 >> 3] - HEAP32[544] | 0);
    if (HEAP32[545]) {
     return HEAP32[544]
    }
    HEAP32[552] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18608 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18608 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[544] | 0);
  return HEAP32[544];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[546];
  $1 = HEAP32[547];
  fold_word(HEAP32[544]);
  fold_word(HEAP32[545]);
  if (!HEAP32[545]) {
   fold_state()
  }
  HEAP32[550] = HEAP32[546];
  HEAP32[551] = HEAP32[547];
  HEAP32[546] = $0;
  HEAP32[547] = $1;
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
export const about = {"abi":1,"id":"filling","lanes":1,"tick_s":6.0,"time_unit":"min","checkpoint_ticks":60,"snapshot":[1456,18608],"at":{"y":[1456,5],"u":[1504,9],"p":[1584,24],"z":[1776,19],"r":[1936,9],"clock":[2176,9],"marks":[2224,4096],"log":[18608,12288]},"inputs":[["run","1",1.0,0.0,1.0,1.0],["speed","1/min",10.0,0.0,10.0,0.1],["fill_mass","g",5.2,0.0,20.0,0.001],["needle_correction","g",0.0,-1.0,1.0,0.001],["weight_low","g",5.1,0.0,20.0,0.001],["weight_high","g",5.3,0.0,20.0,0.001],["intervention","1",0.0,0.0,2.0,1.0],["discard","1",1.0,0.0,1.0,1.0],["media_fill","1",0.0,0.0,1.0,1.0]],"parameters":[["dose_noise","g",0.015,0.0,0.5],["drift","g/min",0.0,-0.1,0.1],["drip","g/min",0.0,0.0,5.0],["weigher_noise","g",0.005,0.0,0.5],["weigher_bias","g",0.0,-0.5,0.5],["label_mass","g",5.05],["jam_rate","1/min",0.003,0.0,1.0],["clear_time","min",2.0],["open_strokes","1",3.0],["bad_stopper","1",0.0002,0.0,0.5],["camera","1",0.99,0.0,1.0],["p_unit","1",1e-06,0.0,0.1],["jam_factor","1",3.0],["breach","1",0.0,0.0,1.0],["breach_factor","1",100.0],["power","1",1.0,0.0,1.0],["C_0","1/m**3",200.0],["C_gloves","1/m**3",2000.0],["C_door","1/m**3",20000.0],["C_room","1/m**3",100000.0],["tau_air","min",0.5],["tau_still","min",5.0],["sampled","m**3",0.00283],["viable","CFU",5e-05,0.0,0.1]],"states":[["M_tank","kg",60.0],["M_good","kg",0.0],["M_reject","kg",0.0],["M_spilt","kg",0.0],["C","1/m**3",200.0]],"readings":[["vials","1"],["rejects","1"],["weight_1","g"],["weight_mean","g"],["jam_alarm","1"],["particle_count","1/m**3"],["viable_count","CFU"],["growth","1"],["accepted","1"]]};
