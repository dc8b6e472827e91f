
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
  base64DecodeToExistingUint8Array(bufferView, 70, "4D+amZmZmZm5PwAAAAAAAERA");
  base64DecodeToExistingUint8Array(bufferView, 112, "exSuR+F6lD8AAAAAAADwPwAAAAAAgFhAAAAAAACAWEA=");
  base64DecodeToExistingUint8Array(bufferView, 206, "8D8AAAAAAAA+QAAAAAAAQI9AAAAAAAAA8D8zMzMzM/M0QA==");
  base64DecodeToExistingUint8Array(bufferView, 240, "rkfhehSu1z+amZmZmZm5PwAAAAAAAAAAZmZmZmZm5j89CtejcD3iP5qZmZmZmbk/ObTIdr6fij8K16NwPQrXPwAAAAAAACBAAAAAAAAAFECamZmZmZnJPwAAAAAAAAhAmpmZmZmZqT+amZmZmZm5PwAAAAAAAAAAmpmZmZmZuT+6SQwCK4eGP0ymCkYldfM/utqK/WX39z/A7J48LNT1P+wvuycPC9k/PE7RkVz+1z+8lpAPejbfP5qZmZmZmbk/AAAAAADAYkAAAAAAAFjLQAAAAAAAAFRAAAAAAAAARECamZmZmZm5PwAAAAAAAPA/AAAAAAAA8D8AAAAAAAB5QAAAAAAAgFhAMzMzMzMz8z8AAAAAAADgPwAAAAAAAPA/AAAAAAAAaUAAAAAAAHCXQAAAAAAAABBAexSuR+F6pD+UPumTPumDPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 600, "mpmZmZmZyT+amZmZmZm5PwAAAAAAAPA/mpmZmZmZqT+4HoXrUbiePwAAAAAAAPA/VVVVVVVV1T8=");
  base64DecodeToExistingUint8Array(bufferView, 685, "QI9AAAAAAADAgkAAAAAAAAB5QAAAAAAAgFhA");
  base64DecodeToExistingUint8Array(bufferView, 728, "mpmZmZmZqT8=");
  base64DecodeToExistingUint8Array(bufferView, 832, "mpmZmZmZqT8=");
  base64DecodeToExistingUint8Array(bufferView, 850, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1074, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1098, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1138, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1154, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 1190, "ScAAAAAAAAA0wA==");
  base64DecodeToExistingUint8Array(bufferView, 1210, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1234, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDexSuR+F6hD8=");
  base64DecodeToExistingUint8Array(bufferView, 1376, "mpmZmZmZyT+amZmZmZnJP5qZmZmZmck/AAAAAAAA8D8AAAAAAABZQAAAAAAAcJdAAAAAAAAAAEAAAAAAAABZQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAECPQAAAAAAAsIhAAAA0JvVrDEMAAAAAAAAkQAAAAAAAACRAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAAAAABwl0AAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAAAAQAAAAAAAAElAAAAAAAAANEAAAAAAAADwPwAANCb1awxDAAA0JvVrDEMAAAAAAAAAQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAA8D8AAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 1968, "je21oPfGsD6N7bWg98awPo3ttaD3xrA+AAAAAAAA8D+amZmZmZm5PwAAAAAAAPA/exSuR+F6hD97FK5H4XqEPwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2262, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2286, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2326, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2342, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 2398, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2422, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
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
  $0 = remainder(HEAPF64[422] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[423] * 40692.0, 2147483399.0);
  HEAPF64[422] = $0;
  HEAPF64[423] = $1;
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
 
 function limited($0, $1, $2) {
  return $0 < $1 ? $1 : $0 > $2 ? $2 : $0;
 }
 
 function room($0, $1) {
  return limited(($1 - $0) / 10.0, 0.0, 1.0);
 }
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0;
  $2 = $0 > 0.0 ? .005555555555555556 : 0.0;
  HEAPF64[401] = HEAPF64[401] + HEAPF64[385] * $2;
  $1 = measured(HEAPF64[329], HEAPF64[383], HEAPF64[384] + HEAPF64[401], HEAPF64[387]);
  HEAPF64[410] = ($0 > 0.0 ? HEAPF64[386] : 0.0) > .5 ? HEAPF64[410] : $1;
  $1 = HEAPF64[323];
  HEAPF64[402] = $1 + (HEAPF64[402] - $1) * exp(-$2 / HEAPF64[388]);
  HEAPF64[412] = measured(HEAPF64[402], HEAPF64[389], 0.0, HEAPF64[390]);
  HEAPF64[411] = HEAPF64[397];
  HEAPF64[413] = HEAPF64[320];
  HEAPF64[420] = HEAPF64[323];
  HEAPF64[419] = HEAPF64[328];
  $1 = (HEAPF64[331] - HEAPF64[405]) / .012011;
  $2 = HEAPF64[321] * HEAPF64[320];
  $3 = (HEAPF64[330] - HEAPF64[404]) / .031998;
  HEAPF64[414] = $0 > 0.0 ? $3 / (HEAPF64[320] * .005555555555555556) : 0.0;
  $1 = $1 / ($3 < 1.0e-09 ? 1.0e-09 : $3);
  HEAPF64[415] = $3 > 1.0e-06 ? ($1 > 10.0 ? 10.0 : $1) : HEAPF64[415];
  $4 = ($2 - HEAPF64[403]) / (($2 + HEAPF64[403]) * .5 * .005555555555555556);
  $1 = room(HEAPF64[321], HEAPF64[366]) * HEAPF64[327];
  $3 = $1 * HEAPF64[342] * HEAPF64[322] / (HEAPF64[343] + HEAPF64[322]) - HEAPF64[344] * HEAPF64[327];
  $1 = $1 * HEAPF64[346] * HEAPF64[326] * HEAPF64[323] / (HEAPF64[347] + HEAPF64[323] + HEAPF64[323] * HEAPF64[323] / HEAPF64[350]) - HEAPF64[348] * HEAPF64[327];
  HEAPF64[421] = $0 > 0.0 ? $4 : ($3 < 0.0 ? 0.0 : $3) * HEAPF64[345] + ($1 < 0.0 ? 0.0 : $1) * HEAPF64[349];
  HEAPF64[403] = $2;
  HEAPF64[404] = HEAPF64[330];
  HEAPF64[405] = HEAPF64[331];
  $2 = $0 - Math_floor($0 / HEAPF64[392] + 1.0e-09) * HEAPF64[392];
  $1 = measured(HEAPF64[321], 1.0, 0.0, HEAPF64[391] * HEAPF64[321]);
  $3 = measured(HEAPF64[322], 1.0, 0.0, HEAPF64[391] * HEAPF64[322]);
  $4 = measured(HEAPF64[324], 1.0, 0.0, HEAPF64[391] * HEAPF64[324]);
  HEAPF64[406] = $2 < .002777777777777778 ? $1 : HEAPF64[406];
  HEAPF64[407] = $2 < .002777777777777778 ? $3 : HEAPF64[407];
  HEAPF64[408] = $2 < .002777777777777778 ? $4 : HEAPF64[408];
  HEAPF64[416] = HEAPF64[(HEAPF64[393] < $2 + .002777777777777778 | $0 <= 0.0 ? 3248 : 3328) >> 3];
  HEAPF64[417] = HEAPF64[(HEAPF64[393] < $2 + .002777777777777778 | $0 <= 0.0 ? 3256 : 3336) >> 3];
  HEAPF64[418] = HEAPF64[(HEAPF64[393] < $2 + .002777777777777778 | $0 <= 0.0 ? 3264 : 3344) >> 3];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 15) {
    HEAPF64[($0 << 3) + 3152 >> 3] = HEAPF64[($0 << 3) + 656 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 3280 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[937] + 0.0;
  HEAPF64[422] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[423] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 13;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2560 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 8;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2672 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 52;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2736 >> 3] = HEAPF64[($1 << 3) + 240 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 3728 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[937] = $0;
  HEAP32[934] = $0;
  HEAP32[935] = 13;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[934], 13), 5) - 430675100 | 0;
  HEAP32[934] = $1;
  HEAP32[935] = Math_imul(__wasm_rotl_i32(HEAP32[935] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 73) {
   return 1
  }
  if (HEAP32[933]) {
   return 4
  }
  if (HEAP32[932] > 0 & HEAPF64[($0 << 3) + 1968 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 784 >> 3] <= $1 & HEAPF64[($0 << 3) + 1376 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1968 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1968 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1968 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 8) {
   HEAPF64[($0 << 3) + 2672 >> 3] = $1
  } else {
   if (($0 | 0) < 60) {
    HEAPF64[($0 - 8 << 3) + 2736 >> 3] = $1
   } else {
    HEAPF64[($0 - 60 << 3) + 2560 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[932]);
  fold($1);
  if (!HEAP32[932]) {
   begin()
  }
  return 0;
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
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0;
  $2 = room(HEAPF64[$0 + 8 >> 3], HEAPF64[366]);
  $5 = $2 * HEAPF64[$0 + 56 >> 3] * HEAPF64[342] * HEAPF64[$0 + 16 >> 3] / (HEAPF64[343] + HEAPF64[$0 + 16 >> 3]);
  $1 = $5 - HEAPF64[344] * HEAPF64[$0 + 56 >> 3];
  $6 = ($1 < 0.0 ? 0.0 : $1) * HEAPF64[345];
  $7 = $2 * HEAPF64[$0 + 56 >> 3] * HEAPF64[346] * HEAPF64[$0 + 48 >> 3] * HEAPF64[$0 + 24 >> 3] / (HEAPF64[347] + HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 24 >> 3] * HEAPF64[$0 + 24 >> 3] / HEAPF64[350]);
  $2 = $7 - HEAPF64[348] * HEAPF64[$0 + 56 >> 3];
  $2 = ($2 < 0.0 ? 0.0 : $2) * HEAPF64[349];
  $9 = HEAPF64[356] * $6 + HEAPF64[357] * $2;
  $8 = HEAPF64[399] * (HEAPF64[400] - HEAPF64[$0 + 64 >> 3]);
  $4 = $8;
  $10 = HEAPF64[358] * ($6 + $2);
  $12 = HEAPF64[359] * $5 + HEAPF64[360] * $7 - HEAPF64[361] * ($6 + $2 + $9 + $10);
  $1 = $12 * HEAPF64[$0 + 8 >> 3] * HEAPF64[367];
  $13 = $4 - ($1 > $1 ? $1 : $1);
  $3 = HEAPF64[$0 + 64 >> 3];
  $14 = $3 / -.002777777777777778;
  $11 = HEAPF64[365];
  $4 = $1 * $3 / ($11 + $3);
  $3 = ($8 - ($1 < $4 ? $1 : $4)) / (($1 > $4 ? $1 * $11 / (($11 + $3) * ($11 + $3)) : 0.0) * .002777777777777778 + 1.0);
  $3 = $3 < $14 ? $14 : $3;
  $3 = $3 < $13 ? $13 : $3;
  $4 = $5;
  $1 = ($8 - $3) / ($1 < 1.0e-12 ? 1.0e-12 : $1);
  $5 = $1 > 1.0 ? 1.0 : $1;
  $1 = $4 * $5;
  $7 = $7 * $5;
  $2 = ($6 + $2) * $5;
  $9 = $9 * $5;
  $8 = $10 * $5;
  $10 = HEAPF64[362] * $1 + HEAPF64[363] * $7 - HEAPF64[364] * ($2 + $9 + $8);
  $4 = HEAPF64[$0 + 24 >> 3] / (HEAPF64[354] + HEAPF64[$0 + 24 >> 3]) * HEAPF64[355] / (HEAPF64[355] + HEAPF64[$0 + 16 >> 3]);
  $6 = (HEAPF64[394] + HEAPF64[395]) / HEAPF64[$0 >> 3];
  HEAPF64[424] = HEAPF64[394] + HEAPF64[395] - HEAPF64[396];
  HEAPF64[425] = ($2 - $6 + HEAPF64[396] / HEAPF64[$0 >> 3]) * HEAPF64[$0 + 8 >> 3];
  HEAPF64[426] = HEAPF64[394] / HEAPF64[$0 >> 3] * HEAPF64[368] - $6 * HEAPF64[$0 + 16 >> 3] - $1 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[427] = HEAPF64[395] / HEAPF64[$0 >> 3] * HEAPF64[369] - $6 * HEAPF64[$0 + 24 >> 3] - $7 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[428] = $9 * HEAPF64[$0 + 8 >> 3] - $6 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[429] = $8 * HEAPF64[$0 + 8 >> 3] - $6 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[430] = ($4 - HEAPF64[$0 + 48 >> 3]) / HEAPF64[353];
  $4 = $2 * (1.0 - HEAPF64[$0 + 56 >> 3]);
  $2 = HEAPF64[$0 + 24 >> 3] - HEAPF64[351];
  HEAPF64[431] = $4 - HEAPF64[352] * ($2 < 0.0 ? 0.0 : $2) * HEAPF64[$0 + 56 >> 3];
  HEAPF64[432] = $3;
  HEAPF64[433] = (HEAPF64[$0 + 64 >> 3] - HEAPF64[$0 + 72 >> 3]) / HEAPF64[382];
  HEAPF64[434] = $12 * $5 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
  HEAPF64[435] = $10 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
  HEAPF64[436] = HEAPF64[396] * HEAPF64[$0 + 32 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 13;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2560 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 15;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 3152 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 8;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2672 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 3280 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[933] ? 1 : HEAP32[932] >= 368640) {
     return $3 | 0
    }
    $2 = 0;
    HEAPF64[394] = HEAPF64[334] * HEAPF64[371];
    HEAPF64[395] = HEAPF64[335] * HEAPF64[372];
    HEAPF64[396] = HEAPF64[370] < HEAPF64[320] & HEAPF64[366] > HEAPF64[321] ? HEAPF64[336] : 0.0;
    $1 = HEAPF64[338] - HEAPF64[410];
    $4 = HEAPF64[380] * $1 + HEAPF64[398];
    $7 = limited($4, HEAPF64[378], HEAPF64[379]);
    $5 = HEAPF64[379];
    $6 = HEAPF64[339];
    HEAPF64[397] = HEAPF64[337] > .5 ? $7 : $5 < $6 ? $5 : $6;
    HEAPF64[398] = HEAPF64[398] + .005555555555555556 / HEAPF64[381] * (HEAPF64[380] * $1 + (HEAPF64[397] - $4));
    $1 = HEAPF64[340] * 1.0;
    $4 = HEAPF64[376];
    $5 = HEAPF64[377];
    HEAPF64[399] = HEAPF64[373] * power(HEAPF64[397] / 1.0e3, HEAPF64[375]) * power($1, $4) * $5;
    HEAPF64[400] = HEAPF64[374] * HEAPF64[341] / 20.95;
    while (1) {
     if (($2 | 0) < 2) {
      rates(2560);
      HEAPF64[438] = HEAPF64[424];
      HEAPF64[452] = HEAPF64[320] + HEAPF64[424] * .001388888888888889;
      HEAPF64[439] = HEAPF64[425];
      HEAPF64[453] = HEAPF64[321] + HEAPF64[425] * .001388888888888889;
      HEAPF64[440] = HEAPF64[426];
      HEAPF64[454] = HEAPF64[322] + HEAPF64[426] * .001388888888888889;
      HEAPF64[441] = HEAPF64[427];
      HEAPF64[455] = HEAPF64[323] + HEAPF64[427] * .001388888888888889;
      HEAPF64[442] = HEAPF64[428];
      HEAPF64[456] = HEAPF64[324] + HEAPF64[428] * .001388888888888889;
      HEAPF64[443] = HEAPF64[429];
      HEAPF64[457] = HEAPF64[325] + HEAPF64[429] * .001388888888888889;
      HEAPF64[444] = HEAPF64[430];
      HEAPF64[458] = HEAPF64[326] + HEAPF64[430] * .001388888888888889;
      HEAPF64[445] = HEAPF64[431];
      HEAPF64[459] = HEAPF64[327] + HEAPF64[431] * .001388888888888889;
      HEAPF64[446] = HEAPF64[432];
      HEAPF64[460] = HEAPF64[328] + HEAPF64[432] * .001388888888888889;
      HEAPF64[447] = HEAPF64[433];
      HEAPF64[461] = HEAPF64[329] + HEAPF64[433] * .001388888888888889;
      HEAPF64[448] = HEAPF64[434];
      HEAPF64[462] = HEAPF64[330] + HEAPF64[434] * .001388888888888889;
      HEAPF64[449] = HEAPF64[435];
      HEAPF64[463] = HEAPF64[331] + HEAPF64[435] * .001388888888888889;
      HEAPF64[450] = HEAPF64[436];
      HEAPF64[464] = HEAPF64[332] + HEAPF64[436] * .001388888888888889;
      rates(3616);
      $1 = HEAPF64[424];
      HEAPF64[438] = HEAPF64[438] + ($1 + $1);
      HEAPF64[452] = HEAPF64[320] + HEAPF64[424] * .001388888888888889;
      $1 = HEAPF64[425];
      HEAPF64[439] = HEAPF64[439] + ($1 + $1);
      HEAPF64[453] = HEAPF64[321] + HEAPF64[425] * .001388888888888889;
      $1 = HEAPF64[426];
      HEAPF64[440] = HEAPF64[440] + ($1 + $1);
      HEAPF64[454] = HEAPF64[322] + HEAPF64[426] * .001388888888888889;
      $1 = HEAPF64[427];
      HEAPF64[441] = HEAPF64[441] + ($1 + $1);
      HEAPF64[455] = HEAPF64[323] + HEAPF64[427] * .001388888888888889;
      $1 = HEAPF64[428];
      HEAPF64[442] = HEAPF64[442] + ($1 + $1);
      HEAPF64[456] = HEAPF64[324] + HEAPF64[428] * .001388888888888889;
      $1 = HEAPF64[429];
      HEAPF64[443] = HEAPF64[443] + ($1 + $1);
      HEAPF64[457] = HEAPF64[325] + HEAPF64[429] * .001388888888888889;
      $1 = HEAPF64[430];
      HEAPF64[444] = HEAPF64[444] + ($1 + $1);
      HEAPF64[458] = HEAPF64[326] + HEAPF64[430] * .001388888888888889;
      $1 = HEAPF64[431];
      HEAPF64[445] = HEAPF64[445] + ($1 + $1);
      HEAPF64[459] = HEAPF64[327] + HEAPF64[431] * .001388888888888889;
      $1 = HEAPF64[432];
      HEAPF64[446] = HEAPF64[446] + ($1 + $1);
      HEAPF64[460] = HEAPF64[328] + HEAPF64[432] * .001388888888888889;
      $1 = HEAPF64[433];
      HEAPF64[447] = HEAPF64[447] + ($1 + $1);
      HEAPF64[461] = HEAPF64[329] + HEAPF64[433] * .001388888888888889;
      $1 = HEAPF64[434];
      HEAPF64[448] = HEAPF64[448] + ($1 + $1);
      HEAPF64[462] = HEAPF64[330] + HEAPF64[434] * .001388888888888889;
      $1 = HEAPF64[435];
      HEAPF64[449] = HEAPF64[449] + ($1 + $1);
      HEAPF64[463] = HEAPF64[331] + HEAPF64[435] * .001388888888888889;
      $1 = HEAPF64[436];
      HEAPF64[450] = HEAPF64[450] + ($1 + $1);
      HEAPF64[464] = HEAPF64[332] + HEAPF64[436] * .001388888888888889;
      rates(3616);
      $1 = HEAPF64[424];
      HEAPF64[438] = HEAPF64[438] + ($1 + $1);
      HEAPF64[452] = HEAPF64[320] + HEAPF64[424] * .002777777777777778;
      $1 = HEAPF64[425];
      HEAPF64[439] = HEAPF64[439] + ($1 + $1);
      HEAPF64[453] = HEAPF64[321] + HEAPF64[425] * .002777777777777778;
      $1 = HEAPF64[426];
      HEAPF64[440] = HEAPF64[440] + ($1 + $1);
      HEAPF64[454] = HEAPF64[322] + HEAPF64[426] * .002777777777777778;
      $1 = HEAPF64[427];
      HEAPF64[441] = HEAPF64[441] + ($1 + $1);
      HEAPF64[455] = HEAPF64[323] + HEAPF64[427] * .002777777777777778;
      $1 = HEAPF64[428];
      HEAPF64[442] = HEAPF64[442] + ($1 + $1);
      HEAPF64[456] = HEAPF64[324] + HEAPF64[428] * .002777777777777778;
      $1 = HEAPF64[429];
      HEAPF64[443] = HEAPF64[443] + ($1 + $1);
      HEAPF64[457] = HEAPF64[325] + HEAPF64[429] * .002777777777777778;
      $1 = HEAPF64[430];
      HEAPF64[444] = HEAPF64[444] + ($1 + $1);
      HEAPF64[458] = HEAPF64[326] + HEAPF64[430] * .002777777777777778;
      $1 = HEAPF64[431];
      HEAPF64[445] = HEAPF64[445] + ($1 + $1);
      HEAPF64[459] = HEAPF64[327] + HEAPF64[431] * .002777777777777778;
      $1 = HEAPF64[432];
      HEAPF64[446] = HEAPF64[446] + ($1 + $1);
      HEAPF64[460] = HEAPF64[328] + HEAPF64[432] * .002777777777777778;
      $1 = HEAPF64[433];
      HEAPF64[447] = HEAPF64[447] + ($1 + $1);
      HEAPF64[461] = HEAPF64[329] + HEAPF64[433] * .002777777777777778;
      $1 = HEAPF64[434];
      HEAPF64[448] = HEAPF64[448] + ($1 + $1);
      HEAPF64[462] = HEAPF64[330] + HEAPF64[434] * .002777777777777778;
      $1 = HEAPF64[435];
      HEAPF64[449] = HEAPF64[449] + ($1 + $1);
      HEAPF64[463] = HEAPF64[331] + HEAPF64[435] * .002777777777777778;
      $1 = HEAPF64[436];
      HEAPF64[450] = HEAPF64[450] + ($1 + $1);
      HEAPF64[464] = HEAPF64[332] + HEAPF64[436] * .002777777777777778;
      rates(3616);
      HEAPF64[320] = HEAPF64[320] + (HEAPF64[438] + HEAPF64[424]) * .000462962962962963;
      HEAPF64[321] = HEAPF64[321] + (HEAPF64[439] + HEAPF64[425]) * .000462962962962963;
      HEAPF64[322] = HEAPF64[322] + (HEAPF64[440] + HEAPF64[426]) * .000462962962962963;
      HEAPF64[323] = HEAPF64[323] + (HEAPF64[441] + HEAPF64[427]) * .000462962962962963;
      HEAPF64[324] = HEAPF64[324] + (HEAPF64[442] + HEAPF64[428]) * .000462962962962963;
      HEAPF64[325] = HEAPF64[325] + (HEAPF64[443] + HEAPF64[429]) * .000462962962962963;
      HEAPF64[326] = HEAPF64[326] + (HEAPF64[444] + HEAPF64[430]) * .000462962962962963;
      HEAPF64[327] = HEAPF64[327] + (HEAPF64[445] + HEAPF64[431]) * .000462962962962963;
      HEAPF64[328] = HEAPF64[328] + (HEAPF64[446] + HEAPF64[432]) * .000462962962962963;
      HEAPF64[329] = HEAPF64[329] + (HEAPF64[447] + HEAPF64[433]) * .000462962962962963;
      HEAPF64[330] = HEAPF64[330] + (HEAPF64[448] + HEAPF64[434]) * .000462962962962963;
      HEAPF64[331] = HEAPF64[331] + (HEAPF64[449] + HEAPF64[435]) * .000462962962962963;
      HEAPF64[332] = HEAPF64[332] + (HEAPF64[450] + HEAPF64[436]) * .000462962962962963;
      HEAPF64[322] = HEAPF64[322] < 1.0e-12 ? 0.0 : HEAPF64[322];
      HEAPF64[323] = HEAPF64[323] < 1.0e-12 ? 0.0 : HEAPF64[323];
      HEAPF64[326] = HEAPF64[326] < 1.0e-12 ? 0.0 : HEAPF64[326];
      HEAPF64[327] = HEAPF64[327] < 1.0e-12 ? 0.0 : HEAPF64[327];
      HEAPF64[328] = HEAPF64[328] < 1.0e-12 ? 0.0 : HEAPF64[328];
      HEAPF64[329] = HEAPF64[329] < 1.0e-12 ? 0.0 : HEAPF64[329];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    $1 = +(HEAP32[932] + 1 | 0) * .002777777777777778;
    read($1 + $1);
    HEAP32[932] = HEAP32[932] + 1;
    if (!(Math_abs(HEAPF64[320]) + 0.0 + Math_abs(HEAPF64[321]) + Math_abs(HEAPF64[322]) + Math_abs(HEAPF64[323]) + Math_abs(HEAPF64[324]) + Math_abs(HEAPF64[325]) + Math_abs(HEAPF64[326]) + Math_abs(HEAPF64[327]) + Math_abs(HEAPF64[328]) + Math_abs(HEAPF64[329]) + Math_abs(HEAPF64[330]) + Math_abs(HEAPF64[331]) + Math_abs(HEAPF64[332]) + Math_abs(HEAPF64[394]) + Math_abs(HEAPF64[395]) + Math_abs(HEAPF64[396]) + Math_abs(HEAPF64[397]) + Math_abs(HEAPF64[398]) + Math_abs(HEAPF64[399]) + Math_abs(HEAPF64[400]) + Math_abs(HEAPF64[401]) + Math_abs(HEAPF64[402]) + Math_abs(HEAPF64[403]) + Math_abs(HEAPF64[404]) + Math_abs(HEAPF64[405]) + Math_abs(HEAPF64[406]) + Math_abs(HEAPF64[407]) + Math_abs(HEAPF64[408]) + Math_abs(HEAPF64[410]) + Math_abs(HEAPF64[411]) + Math_abs(HEAPF64[412]) + Math_abs(HEAPF64[413]) + Math_abs(HEAPF64[414]) + Math_abs(HEAPF64[415]) + Math_abs(HEAPF64[416]) + Math_abs(HEAPF64[417]) + Math_abs(HEAPF64[418]) + Math_abs(HEAPF64[419]) + Math_abs(HEAPF64[420]) + Math_abs(HEAPF64[421]) < 1.e+200)) {
     HEAP32[933] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[932] % 180 | 0;
    if (!(($2 | 0) < 0 ? $2 + 180 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[936] << 3) + 3776 >> 2] = HEAP32[934];
     HEAP32[((HEAP32[936] << 1) + 1 << 2) + 3776 >> 2] = HEAP32[935];
     HEAP32[936] = HEAP32[936] + 1;
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
  if (($1 | 0) < 0 | ($1 | 0) > 368640) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[940] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 20160 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 20160 >> 3];
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
    if ($5 < 73.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 20160 >> 3] - HEAP32[932] | 0);
    if (HEAP32[933]) {
     return HEAP32[932]
    }
    HEAP32[940] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 20160 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 20160 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[932] | 0);
  return HEAP32[932];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[934];
  $1 = HEAP32[935];
  fold_word(HEAP32[932]);
  fold_word(HEAP32[933]);
  if (!HEAP32[933]) {
   fold_state()
  }
  HEAP32[938] = HEAP32[934];
  HEAP32[939] = HEAP32[935];
  HEAP32[934] = $0;
  HEAP32[935] = $1;
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
export const about = {"abi":1,"id":"pichia","lanes":1,"tick_s":20.0,"time_unit":"h","checkpoint_ticks":180,"snapshot":[2560,20160],"at":{"y":[2560,13],"u":[2672,8],"p":[2736,52],"z":[3152,15],"r":[3280,12],"clock":[3728,9],"marks":[3776,4096],"log":[20160,12288]},"inputs":[["glycerol_feed","L/h",0.0,0.0,0.2,1e-06],["methanol_feed","L/h",0.0,0.0,0.2,1e-06],["harvest_rate","L/h",0.0,0.0,0.2,1e-06],["DO_control","1",1.0,0.0,1.0,1.0],["DO_setpoint","percent",30.0,0.0,100.0,0.1],["stirrer_speed","rpm",1000.0,0.0,1500.0,1.0],["gas_flow","1/min",1.0,0.05,2.0,0.01],["oxygen_share","percent",20.95,0.0,100.0,0.01]],"parameters":[["qgmax","g/g/h",0.37],["Kg","g/L",0.1],["mg","g/g/h",0.0],["Yg","g/g",0.7],["qmmax","g/g/h",0.57],["Km","g/L",0.1],["mm","g/g/h",0.013],["Ym","g/g",0.36],["Kim","g/L",8.0],["Smd","g/L",5.0],["kdm","L/g/h",0.2],["te","h",3.0],["Ke","g/L",0.05],["Kr","g/L",0.1],["ag","g/g",0.0],["am","g/g",0.1],["ah","g/g",0.011],["og","g/g",1.2161],["om","g/g",1.4979],["ox","g/g",1.3643],["cg","g/g",0.3913],["cm","g/g",0.3749],["cx","g/g",0.4877],["Ko","percent",0.1],["Xmax","g/L",150.0],["H","percent*L/g",14000.0],["Sgf","g/L",80.0,0.0,1000.0],["Smf","g/L",40.0,0.0,790.0],["V_low","L",0.1],["glycerol_factor","1",1.0,0.0,10.0],["methanol_factor","1",1.0,0.0,10.0],["kLa0","1/h",400.0],["Osat0","percent",98.0],["kLa_stirring","1",1.2],["kLa_gassing","1",0.5],["kLa_factor","1",1.0,0.0,1.0],["stirrer_low","rpm",200.0],["stirrer_high","rpm",1500.0,0.0,1500.0],["DO_gain","rpm/percent",4.0],["DO_reset","h",0.04],["tau","h",0.009722222222222222],["DO_slope","1",1.0,0.0,2.0],["DO_bias","percent",0.0,-50.0,50.0],["DO_drift","percent/h",0.0,-20.0,20.0],["DO_stuck","1",0.0,0.0,1.0],["DO_noise","percent",0.2],["methanol_tau","h",0.1],["methanol_slope","1",1.0,0.0,2.0],["methanol_noise","g/L",0.05],["sample_noise","1",0.03],["sample_interval","h",1.0],["sample_delay","h",0.3333333333333333]],"states":[["V","L",0.5],["X","g/L",0.1],["Sg","g/L",40.0],["Sm","g/L",0.0],["P","g/L",0.0],["Ph","g/L",0.0],["e","1",0.02],["living","1",1.0],["O","percent",98.0],["DOm","percent",98.0],["O_used","g",0.0],["CO2","g",0.0],["P_out","g",0.0]],"readings":[["dissolved_oxygen","percent"],["stirrer_shown","rpm"],["methanol_shown","g/L"],["volume","L"],["OUR","mmol/L/h"],["RQ","1"],["cells_sample","g/L"],["glycerol_sample","g/L"],["product_sample","g/L"],["DO_true","percent"],["methanol_true","g/L"],["mu","1/h"]]};
