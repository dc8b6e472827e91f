
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
  base64DecodeToExistingUint8Array(bufferView, 68, "YOM2QQ==");
  base64DecodeToExistingUint8Array(bufferView, 101, "wGJA");
  base64DecodeToExistingUint8Array(bufferView, 124, "YONGQQ==");
  base64DecodeToExistingUint8Array(bufferView, 128, "2c73U+Olmz8AAAAAYONmQUyHuObtNSI+o68gzVg0fT8AAAAAAABlQOxRuB6F66E//Knx0k1iUD8=");
  base64DecodeToExistingUint8Array(bufferView, 210, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 234, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 326, "8D8AAAAA0BJjQQAANCb1awxDAAA0JvVrDENIr7ya8td6PgAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAPA/AAAAAITXl0EAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 448, "je21oPfGsD4AAAAAAADwPwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 494, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 534, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
 
 function cells($0) {
  return HEAPF64[$0 >> 3] + HEAPF64[$0 + 8 >> 3] + HEAPF64[$0 + 16 >> 3] + HEAPF64[$0 + 24 >> 3];
 }
 
 function read() {
  var $0 = 0.0;
  $0 = HEAPF64[76] * 1.0;
  HEAPF64[88] = log10($0 < 1.0 ? 1.0 : $0);
  $0 = HEAPF64[77] * 1.0;
  HEAPF64[89] = log10($0 < 1.0 ? 1.0 : $0);
  HEAPF64[90] = cells(576);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0, $2 = 0.0;
  while (1) {
   if (($0 | 0) < 0) {
    HEAPF64[($0 << 3) + 704 >> 3] = HEAPF64[($0 << 3) + 192 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 3) {
    HEAPF64[($0 << 3) + 704 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[229] + 0.0;
  HEAPF64[92] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[93] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
  $0 = 0;
  while (1) {
   if (($0 | 0) < 8) {
    $1 = remainder(HEAPF64[92] * 40014.0, 2147483563.0);
    $2 = remainder(HEAPF64[93] * 40692.0, 2147483399.0);
    HEAPF64[92] = $1;
    HEAPF64[93] = $2;
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
  $2 = 6;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 576 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 2;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 624 >> 3] = HEAPF64[($1 << 3) + 112 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 8;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 640 >> 3] = HEAPF64[($1 << 3) + 128 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 896 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[229] = $0;
  HEAP32[226] = $0;
  HEAP32[227] = 6;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[226], 13), 5) - 430675100 | 0;
  HEAP32[226] = $1;
  HEAP32[227] = Math_imul(__wasm_rotl_i32(HEAP32[227] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 16) {
   return 1
  }
  if (HEAP32[225]) {
   return 4
  }
  if (HEAP32[224] > 0 & HEAPF64[($0 << 3) + 448 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 192 >> 3] <= $1 & HEAPF64[($0 << 3) + 320 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 448 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 448 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 448 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 2) {
   HEAPF64[($0 << 3) + 624 >> 3] = $1
  } else {
   if (($0 | 0) < 10) {
    HEAPF64[($0 - 2 << 3) + 640 >> 3] = $1
   } else {
    HEAPF64[($0 - 10 << 3) + 576 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[224]);
  fold($1);
  if (!HEAP32[224]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $2 = HEAPF64[78];
  $3 = HEAPF64[80];
  $1 = 1.0 - cells($0) / HEAPF64[81];
  $1 = $1 + $1;
  $1 = $1 > 1.0 ? 1.0 : $1;
  $1 = $3 * ($1 < 0.0 ? 0.0 : $1);
  $3 = HEAPF64[82] * 1.0 * cells($0) + HEAPF64[85] + $2;
  HEAPF64[94] = $1 * HEAPF64[$0 >> 3] - HEAPF64[82] * (HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3]) * HEAPF64[$0 >> 3] + $2 * (HEAPF64[79] - HEAPF64[$0 >> 3]);
  HEAPF64[95] = HEAPF64[82] * HEAPF64[$0 + 40 >> 3] * HEAPF64[$0 >> 3] - (HEAPF64[82] * HEAPF64[$0 + 32 >> 3] - $1) * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[96] = HEAPF64[82] * HEAPF64[$0 + 32 >> 3] * HEAPF64[$0 >> 3] - (HEAPF64[82] * HEAPF64[$0 + 40 >> 3] + HEAPF64[83]) * HEAPF64[$0 + 16 >> 3] - $2 * HEAPF64[$0 + 16 >> 3];
  HEAPF64[97] = HEAPF64[82] * (HEAPF64[$0 + 32 >> 3] * HEAPF64[$0 + 8 >> 3] + HEAPF64[$0 + 40 >> 3] * HEAPF64[$0 + 16 >> 3]) - HEAPF64[83] * HEAPF64[$0 + 24 >> 3] - $2 * HEAPF64[$0 + 24 >> 3];
  HEAPF64[98] = HEAPF64[84] * HEAPF64[$0 + 16 >> 3] - $3 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[99] = HEAPF64[84] * HEAPF64[$0 + 24 >> 3] + HEAPF64[86] * HEAPF64[84] * HEAPF64[$0 + 16 >> 3] - $3 * HEAPF64[$0 + 40 >> 3] + HEAPF64[87];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 576 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 704 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 624 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 704 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[225] ? 1 : HEAP32[224] >= 122880) {
     return $3 | 0
    }
    $4 = 0;
    while (1) {
     if (($4 | 0) <= 0) {
      rates(576);
      HEAPF64[100] = HEAPF64[94];
      HEAPF64[106] = HEAPF64[72] + HEAPF64[94] * .016666666666666666;
      HEAPF64[101] = HEAPF64[95];
      HEAPF64[107] = HEAPF64[73] + HEAPF64[95] * .016666666666666666;
      HEAPF64[102] = HEAPF64[96];
      HEAPF64[108] = HEAPF64[74] + HEAPF64[96] * .016666666666666666;
      HEAPF64[103] = HEAPF64[97];
      HEAPF64[109] = HEAPF64[75] + HEAPF64[97] * .016666666666666666;
      HEAPF64[104] = HEAPF64[98];
      HEAPF64[110] = HEAPF64[76] + HEAPF64[98] * .016666666666666666;
      HEAPF64[105] = HEAPF64[99];
      HEAPF64[111] = HEAPF64[77] + HEAPF64[99] * .016666666666666666;
      rates(848);
      $1 = HEAPF64[94];
      HEAPF64[100] = HEAPF64[100] + ($1 + $1);
      HEAPF64[106] = HEAPF64[72] + HEAPF64[94] * .016666666666666666;
      $1 = HEAPF64[95];
      HEAPF64[101] = HEAPF64[101] + ($1 + $1);
      HEAPF64[107] = HEAPF64[73] + HEAPF64[95] * .016666666666666666;
      $1 = HEAPF64[96];
      HEAPF64[102] = HEAPF64[102] + ($1 + $1);
      HEAPF64[108] = HEAPF64[74] + HEAPF64[96] * .016666666666666666;
      $1 = HEAPF64[97];
      HEAPF64[103] = HEAPF64[103] + ($1 + $1);
      HEAPF64[109] = HEAPF64[75] + HEAPF64[97] * .016666666666666666;
      $1 = HEAPF64[98];
      HEAPF64[104] = HEAPF64[104] + ($1 + $1);
      HEAPF64[110] = HEAPF64[76] + HEAPF64[98] * .016666666666666666;
      $1 = HEAPF64[99];
      HEAPF64[105] = HEAPF64[105] + ($1 + $1);
      HEAPF64[111] = HEAPF64[77] + HEAPF64[99] * .016666666666666666;
      rates(848);
      $1 = HEAPF64[94];
      HEAPF64[100] = HEAPF64[100] + ($1 + $1);
      HEAPF64[106] = HEAPF64[72] + HEAPF64[94] * .03333333333333333;
      $1 = HEAPF64[95];
      HEAPF64[101] = HEAPF64[101] + ($1 + $1);
      HEAPF64[107] = HEAPF64[73] + HEAPF64[95] * .03333333333333333;
      $1 = HEAPF64[96];
      HEAPF64[102] = HEAPF64[102] + ($1 + $1);
      HEAPF64[108] = HEAPF64[74] + HEAPF64[96] * .03333333333333333;
      $1 = HEAPF64[97];
      HEAPF64[103] = HEAPF64[103] + ($1 + $1);
      HEAPF64[109] = HEAPF64[75] + HEAPF64[97] * .03333333333333333;
      $1 = HEAPF64[98];
      HEAPF64[104] = HEAPF64[104] + ($1 + $1);
      HEAPF64[110] = HEAPF64[76] + HEAPF64[98] * .03333333333333333;
      $1 = HEAPF64[99];
      HEAPF64[105] = HEAPF64[105] + ($1 + $1);
      HEAPF64[111] = HEAPF64[77] + HEAPF64[99] * .03333333333333333;
      rates(848);
      HEAPF64[72] = HEAPF64[72] + (HEAPF64[100] + HEAPF64[94]) * .005555555555555556;
      HEAPF64[73] = HEAPF64[73] + (HEAPF64[101] + HEAPF64[95]) * .005555555555555556;
      HEAPF64[74] = HEAPF64[74] + (HEAPF64[102] + HEAPF64[96]) * .005555555555555556;
      HEAPF64[75] = HEAPF64[75] + (HEAPF64[103] + HEAPF64[97]) * .005555555555555556;
      HEAPF64[76] = HEAPF64[76] + (HEAPF64[104] + HEAPF64[98]) * .005555555555555556;
      HEAPF64[77] = HEAPF64[77] + (HEAPF64[105] + HEAPF64[99]) * .005555555555555556;
      $2 = 0;
      while (1) {
       if (($2 | 0) < 6) {
        HEAPF64[($2 << 3) + 576 >> 3] = HEAPF64[($2 << 3) + 576 >> 3] < 1.0e-30 ? 0.0 : HEAPF64[($2 << 3) + 576 >> 3];
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
    HEAP32[224] = HEAP32[224] + 1;
    if (!(Math_abs(HEAPF64[72]) + 0.0 + Math_abs(HEAPF64[73]) + Math_abs(HEAPF64[74]) + Math_abs(HEAPF64[75]) + Math_abs(HEAPF64[76]) + Math_abs(HEAPF64[77]) + Math_abs(HEAPF64[88]) + Math_abs(HEAPF64[89]) + Math_abs(HEAPF64[90]) < 1.e+200)) {
     HEAP32[225] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[224] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[228] << 3) + 944 >> 2] = HEAP32[226];
     HEAP32[((HEAP32[228] << 1) + 1 << 2) + 944 >> 2] = HEAP32[227];
     HEAP32[228] = HEAP32[228] + 1;
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
    HEAP32[232] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 17328 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 17328 >> 3];
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
    if ($5 < 16.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 17328 >> 3] - HEAP32[224] | 0);
    if (HEAP32[225]) {
     return HEAP32[224]
    }
    HEAP32[232] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 17328 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 17328 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[224] | 0);
  return HEAP32[224];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[226];
  $1 = HEAP32[227];
  fold_word(HEAP32[224]);
  fold_word(HEAP32[225]);
  if (!HEAP32[225]) {
   fold_state()
  }
  HEAP32[230] = HEAP32[226];
  HEAP32[231] = HEAP32[227];
  HEAP32[226] = $0;
  HEAP32[227] = $1;
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
export const about = {"abi":1,"id":"mdck_dip","lanes":1,"tick_s":120.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[576,17328],"at":{"y":[576,6],"u":[624,2],"p":[640,8],"z":[704,0],"r":[704,3],"clock":[896,9],"marks":[944,4096],"log":[17328,12288]},"inputs":[["exchange","1/h",0.0,0.0,1.0,1e-06],["cells_in","cell/mL",3000000.0,0.0,10000000.0,1.0]],"parameters":[["mu","1/h",0.027],["Tmax","cell/mL",12000000.0],["k1","mL/virion/h",2.12e-09,0.0,1e-07],["k2","1/h",0.00713],["k3","virion/cell/h",168.0],["k4","1/h",0.035],["f","1",0.001,0.0,1.0],["d_in","virion/mL/h",0.0,0.0,100000000.0]],"states":[["T","cell/mL",1500000.0],["Id","cell/mL",0.0],["Is","cell/mL",0.0],["Ic","cell/mL",0.0],["Vs","virion/mL",150.0],["Vd","virion/mL",0.0]],"readings":[["log_Vs","1"],["log_Vd","1"],["viable","cell/mL"]]};
