
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
  base64DecodeToExistingUint8Array(bufferView, 112, "exSuR+F6lD8AAAAAAIBYQAAAAAAAgFhA");
  base64DecodeToExistingUint8Array(bufferView, 190, "8D8AAAAAAAA+QAAAAAAAQI9AAAAAAAAA8D8zMzMzM/M0QA==");
  base64DecodeToExistingUint8Array(bufferView, 224, "rkfhehSu1z+amZmZmZm5PwAAAAAAAAAAZmZmZmZm5j89CtejcD3iP5qZmZmZmbk/ObTIdr6fij8K16NwPQrXPwAAAAAAACBAAAAAAAAACECamZmZmZmpP5qZmZmZmbk/AAAAAAAAAACamZmZmZm5P7pJDAIrh4Y/TKYKRiV18z+62or9Zff3P8Dsnjws1PU/7C+7Jw8L2T88TtGRXP7XP7yWkA96Nt8/mpmZmZmZuT8AAAAAAMBiQAAAAAAAWMtAAAAAAAAAVEAAAAAAAABEQJqZmZmZmbk/AAAAAAAA8D8AAAAAAADwPwAAAAAAAHlAAAAAAACAWEAzMzMzMzPzPwAAAAAAAOA/AAAAAAAA8D8AAAAAAABpQAAAAAAAcJdAAAAAAAAAEEB7FK5H4XqkP5Q+6ZM+6YM/AAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 568, "mpmZmZmZyT+amZmZmZm5PwAAAAAAAPA/mpmZmZmZqT+4HoXrUbiePwAAAAAAAPA/VVVVVVVV1T8=");
  base64DecodeToExistingUint8Array(bufferView, 653, "QI9AAAAAAADAgkAAAAAAAAB5QAAAAAAAgFhA");
  base64DecodeToExistingUint8Array(bufferView, 696, "mpmZmZmZqT8=");
  base64DecodeToExistingUint8Array(bufferView, 800, "mpmZmZmZqT8=");
  base64DecodeToExistingUint8Array(bufferView, 818, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 1026, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1050, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1090, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1106, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 1142, "ScAAAAAAAAA0wA==");
  base64DecodeToExistingUint8Array(bufferView, 1162, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1186, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDexSuR+F6hD8=");
  base64DecodeToExistingUint8Array(bufferView, 1312, "mpmZmZmZyT+amZmZmZnJP5qZmZmZmck/AAAAAAAA8D8AAAAAAABZQAAAAAAAcJdAAAAAAAAAAEAAAAAAAABZQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAQI9AAAAAAACwiEAAADQm9WsMQwAAAAAAACRAAAAAAAAAJEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAPA/AAA0JvVrDEMAAAAAAHCXQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAABAAAAAAAAASUAAAAAAAAA0QAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAAAAAAAABAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 1872, "je21oPfGsD6N7bWg98awPo3ttaD3xrA+AAAAAAAA8D+amZmZmZm5PwAAAAAAAPA/exSuR+F6hD97FK5H4XqEPwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2150, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2174, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2214, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 2230, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 2286, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 2310, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[402] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[403] * 40692.0, 2147483399.0);
  HEAPF64[402] = $0;
  HEAPF64[403] = $1;
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
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0;
  $1 = $0 > 0.0 ? .005555555555555556 : 0.0;
  HEAPF64[381] = HEAPF64[381] + HEAPF64[365] * $1;
  $2 = measured(HEAPF64[312], HEAPF64[363], HEAPF64[364] + HEAPF64[381], HEAPF64[367]);
  HEAPF64[390] = HEAPF64[366] > .5 ? HEAPF64[390] : $2;
  $2 = HEAPF64[307];
  HEAPF64[382] = $2 + (HEAPF64[382] - $2) * exp(-$1 / HEAPF64[368]);
  HEAPF64[392] = measured(HEAPF64[382], HEAPF64[369], 0.0, HEAPF64[370]);
  HEAPF64[391] = HEAPF64[377];
  HEAPF64[393] = HEAPF64[304];
  HEAPF64[400] = HEAPF64[307];
  HEAPF64[399] = HEAPF64[311];
  $2 = (HEAPF64[314] - HEAPF64[385]) / .012011;
  $1 = HEAPF64[305] * HEAPF64[304];
  $3 = (HEAPF64[313] - HEAPF64[384]) / .031998;
  HEAPF64[394] = $0 > 0.0 ? $3 / (HEAPF64[304] * .005555555555555556) : 0.0;
  $2 = $2 / ($3 < 1.0e-09 ? 1.0e-09 : $3);
  HEAPF64[395] = $3 > 1.0e-06 ? ($2 > 10.0 ? 10.0 : $2) : HEAPF64[395];
  HEAPF64[401] = $0 > 0.0 ? ($1 - HEAPF64[383]) / (($1 + HEAPF64[383]) * .5 * .005555555555555556) : 0.0;
  HEAPF64[383] = $1;
  HEAPF64[384] = HEAPF64[313];
  HEAPF64[385] = HEAPF64[314];
  $1 = $0 - Math_floor($0 / HEAPF64[372] + 1.0e-09) * HEAPF64[372];
  $2 = measured(HEAPF64[305], 1.0, 0.0, HEAPF64[371] * HEAPF64[305]);
  $3 = measured(HEAPF64[306], 1.0, 0.0, HEAPF64[371] * HEAPF64[306]);
  $4 = measured(HEAPF64[308], 1.0, 0.0, HEAPF64[371] * HEAPF64[308]);
  HEAPF64[386] = $1 < .002777777777777778 ? $2 : HEAPF64[386];
  HEAPF64[387] = $1 < .002777777777777778 ? $3 : HEAPF64[387];
  HEAPF64[388] = $1 < .002777777777777778 ? $4 : HEAPF64[388];
  HEAPF64[396] = HEAPF64[(HEAPF64[373] < $1 + .002777777777777778 | $0 <= 0.0 ? 3088 : 3168) >> 3];
  HEAPF64[397] = HEAPF64[(HEAPF64[373] < $1 + .002777777777777778 | $0 <= 0.0 ? 3096 : 3176) >> 3];
  HEAPF64[398] = HEAPF64[(HEAPF64[373] < $1 + .002777777777777778 | $0 <= 0.0 ? 3104 : 3184) >> 3];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 15) {
    HEAPF64[($0 << 3) + 2992 >> 3] = HEAPF64[($0 << 3) + 624 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 3120 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[885] + 0.0;
  HEAPF64[402] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[403] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 12;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2432 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 8;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2528 >> 3] = HEAPF64[($1 << 3) + 160 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 50;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2592 >> 3] = HEAPF64[($1 << 3) + 224 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 3520 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[885] = $0;
  HEAP32[882] = $0;
  HEAP32[883] = 12;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[882], 13), 5) - 430675100 | 0;
  HEAP32[882] = $1;
  HEAP32[883] = Math_imul(__wasm_rotl_i32(HEAP32[883] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 70) {
   return 1
  }
  if (HEAP32[881]) {
   return 4
  }
  if (HEAP32[880] > 0 & HEAPF64[($0 << 3) + 1872 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 752 >> 3] <= $1 & HEAPF64[($0 << 3) + 1312 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1872 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1872 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1872 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 8) {
   HEAPF64[($0 << 3) + 2528 >> 3] = $1
  } else {
   if (($0 | 0) < 58) {
    HEAPF64[($0 - 8 << 3) + 2592 >> 3] = $1
   } else {
    HEAPF64[($0 - 58 << 3) + 2432 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[880]);
  fold($1);
  if (!HEAP32[880]) {
   begin()
  }
  return 0;
 }
 
 function limited($0, $1, $2) {
  return $0 < $1 ? $1 : $0 > $2 ? $2 : $0;
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
  $3 = limited((HEAPF64[346] - HEAPF64[$0 + 8 >> 3]) / 10.0, 0.0, 1.0);
  $4 = $3 * HEAPF64[324] * HEAPF64[$0 + 16 >> 3] / (HEAPF64[325] + HEAPF64[$0 + 16 >> 3]);
  $1 = $4 - HEAPF64[326];
  $5 = ($1 < 0.0 ? 0.0 : $1) * HEAPF64[327];
  $7 = $3 * HEAPF64[328] * HEAPF64[$0 + 48 >> 3] * HEAPF64[$0 + 24 >> 3] / (HEAPF64[329] + HEAPF64[$0 + 24 >> 3] + HEAPF64[$0 + 24 >> 3] * HEAPF64[$0 + 24 >> 3] / HEAPF64[332]);
  $3 = $7 - HEAPF64[330];
  $3 = ($3 < 0.0 ? 0.0 : $3) * HEAPF64[331];
  $9 = HEAPF64[336] * $5 + HEAPF64[337] * $3;
  $8 = HEAPF64[379] * (HEAPF64[380] - HEAPF64[$0 + 56 >> 3]);
  $6 = $8;
  $10 = HEAPF64[338] * ($5 + $3);
  $12 = HEAPF64[339] * $4 + HEAPF64[340] * $7 - HEAPF64[341] * ($5 + $3 + $9 + $10);
  $1 = $12 * HEAPF64[$0 + 8 >> 3] * HEAPF64[347];
  $13 = $6 - ($1 > $1 ? $1 : $1);
  $2 = HEAPF64[$0 + 56 >> 3];
  $14 = $2 / -.002777777777777778;
  $11 = HEAPF64[345];
  $6 = $1 * $2 / ($11 + $2);
  $2 = ($8 - ($1 < $6 ? $1 : $6)) / (($1 > $6 ? $1 * $11 / (($11 + $2) * ($11 + $2)) : 0.0) * .002777777777777778 + 1.0);
  $2 = $2 < $14 ? $14 : $2;
  $2 = $2 < $13 ? $13 : $2;
  $6 = $4;
  $1 = ($8 - $2) / ($1 < 1.0e-12 ? 1.0e-12 : $1);
  $4 = $1 > 1.0 ? 1.0 : $1;
  $1 = $6 * $4;
  $7 = $7 * $4;
  $3 = ($5 + $3) * $4;
  $9 = $9 * $4;
  $8 = $10 * $4;
  $10 = HEAPF64[342] * $1 + HEAPF64[343] * $7 - HEAPF64[344] * ($3 + $9 + $8);
  $6 = HEAPF64[$0 + 24 >> 3] / (HEAPF64[334] + HEAPF64[$0 + 24 >> 3]) * HEAPF64[335] / (HEAPF64[335] + HEAPF64[$0 + 16 >> 3]);
  $5 = (HEAPF64[374] + HEAPF64[375]) / HEAPF64[$0 >> 3];
  HEAPF64[404] = HEAPF64[374] + HEAPF64[375] - HEAPF64[376];
  HEAPF64[405] = ($3 - $5 + HEAPF64[376] / HEAPF64[$0 >> 3]) * HEAPF64[$0 + 8 >> 3];
  HEAPF64[406] = HEAPF64[374] / HEAPF64[$0 >> 3] * HEAPF64[348] - $5 * HEAPF64[$0 + 16 >> 3] - $1 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[407] = HEAPF64[375] / HEAPF64[$0 >> 3] * HEAPF64[349] - $5 * HEAPF64[$0 + 24 >> 3] - $7 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[408] = $9 * HEAPF64[$0 + 8 >> 3] - $5 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[409] = $8 * HEAPF64[$0 + 8 >> 3] - $5 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[410] = ($6 - HEAPF64[$0 + 48 >> 3]) / HEAPF64[333];
  HEAPF64[411] = $2;
  HEAPF64[412] = (HEAPF64[$0 + 56 >> 3] - HEAPF64[$0 + 64 >> 3]) / HEAPF64[362];
  HEAPF64[413] = $12 * $4 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
  HEAPF64[414] = $10 * HEAPF64[$0 + 8 >> 3] * HEAPF64[$0 >> 3];
  HEAPF64[415] = HEAPF64[376] * HEAPF64[$0 + 32 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2432 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 15;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2992 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 8;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2528 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 3120 >> 3]);
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
    if (HEAP32[881] ? 1 : HEAP32[880] >= 368640) {
     return $3 | 0
    }
    $2 = 0;
    HEAPF64[374] = HEAPF64[316] * HEAPF64[351];
    HEAPF64[375] = HEAPF64[317] * HEAPF64[352];
    HEAPF64[376] = HEAPF64[350] < HEAPF64[304] & HEAPF64[346] > HEAPF64[305] ? HEAPF64[318] : 0.0;
    $1 = HEAPF64[320] - HEAPF64[390];
    $4 = HEAPF64[360] * $1 + HEAPF64[378];
    $7 = limited($4, HEAPF64[358], HEAPF64[359]);
    $5 = HEAPF64[359];
    $6 = HEAPF64[321];
    HEAPF64[377] = HEAPF64[319] > .5 ? $7 : $5 < $6 ? $5 : $6;
    HEAPF64[378] = HEAPF64[378] + .005555555555555556 / HEAPF64[361] * (HEAPF64[360] * $1 + (HEAPF64[377] - $4));
    $1 = HEAPF64[322] * 1.0;
    $4 = HEAPF64[356];
    $5 = HEAPF64[357];
    HEAPF64[379] = HEAPF64[353] * power(HEAPF64[377] / 1.0e3, HEAPF64[355]) * power($1, $4) * $5;
    HEAPF64[380] = HEAPF64[354] * HEAPF64[323] / 20.95;
    while (1) {
     if (($2 | 0) < 2) {
      rates(2432);
      HEAPF64[416] = HEAPF64[404];
      HEAPF64[428] = HEAPF64[304] + HEAPF64[404] * .001388888888888889;
      HEAPF64[417] = HEAPF64[405];
      HEAPF64[429] = HEAPF64[305] + HEAPF64[405] * .001388888888888889;
      HEAPF64[418] = HEAPF64[406];
      HEAPF64[430] = HEAPF64[306] + HEAPF64[406] * .001388888888888889;
      HEAPF64[419] = HEAPF64[407];
      HEAPF64[431] = HEAPF64[307] + HEAPF64[407] * .001388888888888889;
      HEAPF64[420] = HEAPF64[408];
      HEAPF64[432] = HEAPF64[308] + HEAPF64[408] * .001388888888888889;
      HEAPF64[421] = HEAPF64[409];
      HEAPF64[433] = HEAPF64[309] + HEAPF64[409] * .001388888888888889;
      HEAPF64[422] = HEAPF64[410];
      HEAPF64[434] = HEAPF64[310] + HEAPF64[410] * .001388888888888889;
      HEAPF64[423] = HEAPF64[411];
      HEAPF64[435] = HEAPF64[311] + HEAPF64[411] * .001388888888888889;
      HEAPF64[424] = HEAPF64[412];
      HEAPF64[436] = HEAPF64[312] + HEAPF64[412] * .001388888888888889;
      HEAPF64[425] = HEAPF64[413];
      HEAPF64[437] = HEAPF64[313] + HEAPF64[413] * .001388888888888889;
      HEAPF64[426] = HEAPF64[414];
      HEAPF64[438] = HEAPF64[314] + HEAPF64[414] * .001388888888888889;
      HEAPF64[427] = HEAPF64[415];
      HEAPF64[439] = HEAPF64[315] + HEAPF64[415] * .001388888888888889;
      rates(3424);
      $1 = HEAPF64[404];
      HEAPF64[416] = HEAPF64[416] + ($1 + $1);
      HEAPF64[428] = HEAPF64[304] + HEAPF64[404] * .001388888888888889;
      $1 = HEAPF64[405];
      HEAPF64[417] = HEAPF64[417] + ($1 + $1);
      HEAPF64[429] = HEAPF64[305] + HEAPF64[405] * .001388888888888889;
      $1 = HEAPF64[406];
      HEAPF64[418] = HEAPF64[418] + ($1 + $1);
      HEAPF64[430] = HEAPF64[306] + HEAPF64[406] * .001388888888888889;
      $1 = HEAPF64[407];
      HEAPF64[419] = HEAPF64[419] + ($1 + $1);
      HEAPF64[431] = HEAPF64[307] + HEAPF64[407] * .001388888888888889;
      $1 = HEAPF64[408];
      HEAPF64[420] = HEAPF64[420] + ($1 + $1);
      HEAPF64[432] = HEAPF64[308] + HEAPF64[408] * .001388888888888889;
      $1 = HEAPF64[409];
      HEAPF64[421] = HEAPF64[421] + ($1 + $1);
      HEAPF64[433] = HEAPF64[309] + HEAPF64[409] * .001388888888888889;
      $1 = HEAPF64[410];
      HEAPF64[422] = HEAPF64[422] + ($1 + $1);
      HEAPF64[434] = HEAPF64[310] + HEAPF64[410] * .001388888888888889;
      $1 = HEAPF64[411];
      HEAPF64[423] = HEAPF64[423] + ($1 + $1);
      HEAPF64[435] = HEAPF64[311] + HEAPF64[411] * .001388888888888889;
      $1 = HEAPF64[412];
      HEAPF64[424] = HEAPF64[424] + ($1 + $1);
      HEAPF64[436] = HEAPF64[312] + HEAPF64[412] * .001388888888888889;
      $1 = HEAPF64[413];
      HEAPF64[425] = HEAPF64[425] + ($1 + $1);
      HEAPF64[437] = HEAPF64[313] + HEAPF64[413] * .001388888888888889;
      $1 = HEAPF64[414];
      HEAPF64[426] = HEAPF64[426] + ($1 + $1);
      HEAPF64[438] = HEAPF64[314] + HEAPF64[414] * .001388888888888889;
      $1 = HEAPF64[415];
      HEAPF64[427] = HEAPF64[427] + ($1 + $1);
      HEAPF64[439] = HEAPF64[315] + HEAPF64[415] * .001388888888888889;
      rates(3424);
      $1 = HEAPF64[404];
      HEAPF64[416] = HEAPF64[416] + ($1 + $1);
      HEAPF64[428] = HEAPF64[304] + HEAPF64[404] * .002777777777777778;
      $1 = HEAPF64[405];
      HEAPF64[417] = HEAPF64[417] + ($1 + $1);
      HEAPF64[429] = HEAPF64[305] + HEAPF64[405] * .002777777777777778;
      $1 = HEAPF64[406];
      HEAPF64[418] = HEAPF64[418] + ($1 + $1);
      HEAPF64[430] = HEAPF64[306] + HEAPF64[406] * .002777777777777778;
      $1 = HEAPF64[407];
      HEAPF64[419] = HEAPF64[419] + ($1 + $1);
      HEAPF64[431] = HEAPF64[307] + HEAPF64[407] * .002777777777777778;
      $1 = HEAPF64[408];
      HEAPF64[420] = HEAPF64[420] + ($1 + $1);
      HEAPF64[432] = HEAPF64[308] + HEAPF64[408] * .002777777777777778;
      $1 = HEAPF64[409];
      HEAPF64[421] = HEAPF64[421] + ($1 + $1);
      HEAPF64[433] = HEAPF64[309] + HEAPF64[409] * .002777777777777778;
      $1 = HEAPF64[410];
      HEAPF64[422] = HEAPF64[422] + ($1 + $1);
      HEAPF64[434] = HEAPF64[310] + HEAPF64[410] * .002777777777777778;
      $1 = HEAPF64[411];
      HEAPF64[423] = HEAPF64[423] + ($1 + $1);
      HEAPF64[435] = HEAPF64[311] + HEAPF64[411] * .002777777777777778;
      $1 = HEAPF64[412];
      HEAPF64[424] = HEAPF64[424] + ($1 + $1);
      HEAPF64[436] = HEAPF64[312] + HEAPF64[412] * .002777777777777778;
      $1 = HEAPF64[413];
      HEAPF64[425] = HEAPF64[425] + ($1 + $1);
      HEAPF64[437] = HEAPF64[313] + HEAPF64[413] * .002777777777777778;
      $1 = HEAPF64[414];
      HEAPF64[426] = HEAPF64[426] + ($1 + $1);
      HEAPF64[438] = HEAPF64[314] + HEAPF64[414] * .002777777777777778;
      $1 = HEAPF64[415];
      HEAPF64[427] = HEAPF64[427] + ($1 + $1);
      HEAPF64[439] = HEAPF64[315] + HEAPF64[415] * .002777777777777778;
      rates(3424);
      HEAPF64[304] = HEAPF64[304] + (HEAPF64[416] + HEAPF64[404]) * .000462962962962963;
      HEAPF64[305] = HEAPF64[305] + (HEAPF64[417] + HEAPF64[405]) * .000462962962962963;
      HEAPF64[306] = HEAPF64[306] + (HEAPF64[418] + HEAPF64[406]) * .000462962962962963;
      HEAPF64[307] = HEAPF64[307] + (HEAPF64[419] + HEAPF64[407]) * .000462962962962963;
      HEAPF64[308] = HEAPF64[308] + (HEAPF64[420] + HEAPF64[408]) * .000462962962962963;
      HEAPF64[309] = HEAPF64[309] + (HEAPF64[421] + HEAPF64[409]) * .000462962962962963;
      HEAPF64[310] = HEAPF64[310] + (HEAPF64[422] + HEAPF64[410]) * .000462962962962963;
      HEAPF64[311] = HEAPF64[311] + (HEAPF64[423] + HEAPF64[411]) * .000462962962962963;
      HEAPF64[312] = HEAPF64[312] + (HEAPF64[424] + HEAPF64[412]) * .000462962962962963;
      HEAPF64[313] = HEAPF64[313] + (HEAPF64[425] + HEAPF64[413]) * .000462962962962963;
      HEAPF64[314] = HEAPF64[314] + (HEAPF64[426] + HEAPF64[414]) * .000462962962962963;
      HEAPF64[315] = HEAPF64[315] + (HEAPF64[427] + HEAPF64[415]) * .000462962962962963;
      HEAPF64[306] = HEAPF64[306] < 1.0e-12 ? 0.0 : HEAPF64[306];
      HEAPF64[307] = HEAPF64[307] < 1.0e-12 ? 0.0 : HEAPF64[307];
      HEAPF64[310] = HEAPF64[310] < 1.0e-12 ? 0.0 : HEAPF64[310];
      HEAPF64[311] = HEAPF64[311] < 1.0e-12 ? 0.0 : HEAPF64[311];
      HEAPF64[312] = HEAPF64[312] < 1.0e-12 ? 0.0 : HEAPF64[312];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    $1 = +(HEAP32[880] + 1 | 0) * .002777777777777778;
    read($1 + $1);
    HEAP32[880] = HEAP32[880] + 1;
    if (!(Math_abs(HEAPF64[304]) + 0.0 + Math_abs(HEAPF64[305]) + Math_abs(HEAPF64[306]) + Math_abs(HEAPF64[307]) + Math_abs(HEAPF64[308]) + Math_abs(HEAPF64[309]) + Math_abs(HEAPF64[310]) + Math_abs(HEAPF64[311]) + Math_abs(HEAPF64[312]) + Math_abs(HEAPF64[313]) + Math_abs(HEAPF64[314]) + Math_abs(HEAPF64[315]) + Math_abs(HEAPF64[374]) + Math_abs(HEAPF64[375]) + Math_abs(HEAPF64[376]) + Math_abs(HEAPF64[377]) + Math_abs(HEAPF64[378]) + Math_abs(HEAPF64[379]) + Math_abs(HEAPF64[380]) + Math_abs(HEAPF64[381]) + Math_abs(HEAPF64[382]) + Math_abs(HEAPF64[383]) + Math_abs(HEAPF64[384]) + Math_abs(HEAPF64[385]) + Math_abs(HEAPF64[386]) + Math_abs(HEAPF64[387]) + Math_abs(HEAPF64[388]) + Math_abs(HEAPF64[390]) + Math_abs(HEAPF64[391]) + Math_abs(HEAPF64[392]) + Math_abs(HEAPF64[393]) + Math_abs(HEAPF64[394]) + Math_abs(HEAPF64[395]) + Math_abs(HEAPF64[396]) + Math_abs(HEAPF64[397]) + Math_abs(HEAPF64[398]) + Math_abs(HEAPF64[399]) + Math_abs(HEAPF64[400]) + Math_abs(HEAPF64[401]) < 1.e+200)) {
     HEAP32[881] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[880] % 180 | 0;
    if (!(($2 | 0) < 0 ? $2 + 180 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[884] << 3) + 3568 >> 2] = HEAP32[882];
     HEAP32[((HEAP32[884] << 1) + 1 << 2) + 3568 >> 2] = HEAP32[883];
     HEAP32[884] = HEAP32[884] + 1;
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
    HEAP32[888] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19952 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19952 >> 3];
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
    if ($5 < 70.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19952 >> 3] - HEAP32[880] | 0);
    if (HEAP32[881]) {
     return HEAP32[880]
    }
    HEAP32[888] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19952 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19952 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[880] | 0);
  return HEAP32[880];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[882];
  $1 = HEAP32[883];
  fold_word(HEAP32[880]);
  fold_word(HEAP32[881]);
  if (!HEAP32[881]) {
   fold_state()
  }
  HEAP32[886] = HEAP32[882];
  HEAP32[887] = HEAP32[883];
  HEAP32[882] = $0;
  HEAP32[883] = $1;
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
export const about = {"abi":1,"id":"pichia","lanes":1,"tick_s":20.0,"time_unit":"h","checkpoint_ticks":180,"snapshot":[2432,19952],"at":{"y":[2432,12],"u":[2528,8],"p":[2592,50],"z":[2992,15],"r":[3120,12],"clock":[3520,9],"marks":[3568,4096],"log":[19952,12288]},"inputs":[["glycerol_feed","L/h",0.0,0.0,0.2,1e-06],["methanol_feed","L/h",0.0,0.0,0.2,1e-06],["harvest_rate","L/h",0.0,0.0,0.2,1e-06],["DO_control","1",1.0,0.0,1.0,1.0],["DO_setpoint","percent",30.0,0.0,100.0,0.1],["stirrer_speed","rpm",1000.0,0.0,1500.0,1.0],["gas_flow","1/min",1.0,0.05,2.0,0.01],["oxygen_share","percent",20.95,0.0,100.0,0.01]],"parameters":[["qgmax","g/g/h",0.37],["Kg","g/L",0.1],["mg","g/g/h",0.0],["Yg","g/g",0.7],["qmmax","g/g/h",0.57],["Km","g/L",0.1],["mm","g/g/h",0.013],["Ym","g/g",0.36],["Kim","g/L",8.0],["te","h",3.0],["Ke","g/L",0.05],["Kr","g/L",0.1],["ag","g/g",0.0],["am","g/g",0.1],["ah","g/g",0.011],["og","g/g",1.2161],["om","g/g",1.4979],["ox","g/g",1.3643],["cg","g/g",0.3913],["cm","g/g",0.3749],["cx","g/g",0.4877],["Ko","percent",0.1],["Xmax","g/L",150.0],["H","percent*L/g",14000.0],["Sgf","g/L",80.0,0.0,1000.0],["Smf","g/L",40.0,0.0,790.0],["V_low","L",0.1],["glycerol_factor","1",1.0,0.0,10.0],["methanol_factor","1",1.0,0.0,10.0],["kLa0","1/h",400.0],["Osat0","percent",98.0],["kLa_stirring","1",1.2],["kLa_gassing","1",0.5],["kLa_factor","1",1.0,0.0,1.0],["stirrer_low","rpm",200.0],["stirrer_high","rpm",1500.0,0.0,1500.0],["DO_gain","rpm/percent",4.0],["DO_reset","h",0.04],["tau","h",0.009722222222222222],["DO_slope","1",1.0,0.0,2.0],["DO_bias","percent",0.0,-50.0,50.0],["DO_drift","percent/h",0.0,-20.0,20.0],["DO_stuck","1",0.0,0.0,1.0],["DO_noise","percent",0.2],["methanol_tau","h",0.1],["methanol_slope","1",1.0,0.0,2.0],["methanol_noise","g/L",0.05],["sample_noise","1",0.03],["sample_interval","h",1.0],["sample_delay","h",0.3333333333333333]],"states":[["V","L",0.5],["X","g/L",0.1],["Sg","g/L",40.0],["Sm","g/L",0.0],["P","g/L",0.0],["Ph","g/L",0.0],["e","1",0.02],["O","percent",98.0],["DOm","percent",98.0],["O_used","g",0.0],["CO2","g",0.0],["P_out","g",0.0]],"readings":[["dissolved_oxygen","percent"],["stirrer_shown","rpm"],["methanol_shown","g/L"],["volume","L"],["OUR","mmol/L/h"],["RQ","1"],["cells_sample","g/L"],["glycerol_sample","g/L"],["product_sample","g/L"],["DO_true","percent"],["methanol_true","g/L"],["mu","1/h"]]};
