
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
  base64DecodeToExistingUint8Array(bufferView, 69, "QG9A");
  base64DecodeToExistingUint8Array(bufferView, 135, "QA==");
  base64DecodeToExistingUint8Array(bufferView, 150, "8D8AAAAAAABZQAAAAAAAAABAAAAAAAAAiUAAAAAAAAAaQAAAAAAAAABAzczMzMzM7D+amZmZmZmpPy1DHOviNho/AAAAAAAA4D8AAAAAAAAMQHsUrkfheoQ/AAAAAAAAIEAAAAAAgE8SQXsUrkfheoQ/");
  base64DecodeToExistingUint8Array(bufferView, 290, "NCb1awzDAAAAAAAA8D8AADQm9WsMwwAAAAAAACRA");
  base64DecodeToExistingUint8Array(bufferView, 338, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 362, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 386, "NCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 470, "GEAAAAAAAADwPwAANCb1awxDAAAAAABAj0AAADQm9WsMQwAAAAAAavhAAAAAAAAAIkAAAAAAAAAgQAAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAA0JvVrDEMAAAAAAAAkQAAANCb1awxDAAA0JvVrDEOamZmZmZnJPwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 656, "exSuR+F6hD8AAAAAAADwPwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 694, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 726, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 750, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 774, "8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 798, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[138] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[139] * 40692.0, 2147483399.0);
  HEAPF64[138] = $0;
  HEAPF64[139] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function flow($0) {
  var $1 = 0.0, $2 = 0.0;
  $1 = HEAPF64[$0 >> 3];
  $2 = ($1 < 0.0 ? 0.0 : $1) * 60.0;
  $1 = (HEAPF64[115] > .5 ? 0.0 : 1.0) * HEAPF64[116] * (HEAPF64[117] * (HEAPF64[114] / HEAPF64[118]) * (1.0 - HEAPF64[$0 + 16 >> 3]) * (1.0 - HEAPF64[$0 + 16 >> 3]));
  return $1 > $2 ? $2 : $1;
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
 
 function passage($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0, $6 = 0.0, $7 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0, wasm2js_f64$2 = 0.0, wasm2js_f64$3 = 0.0, wasm2js_i32$1 = 0;
  $1 = HEAPF64[120] - HEAPF64[121] * (1.0 - (1.0 - HEAPF64[$0 + 16 >> 3]) * (1.0 - HEAPF64[$0 + 16 >> 3]));
  $3 = ($1 < 0.0 ? 0.0 : $1) * -2.302585092994046;
  $1 = $3 < -708.0 ? -708.0 : $3 > 709.4 ? 709.4 : $3;
  $4 = Math_floor($1 * 1.4426950408889634 + .5);
  $6 = $1 - $4 * .6931471803691238;
  $7 = $4 * 1.9082149292705877e-10;
  $2 = $6 - $7;
  $1 = $2 * $2;
  $1 = $2 - $1 * ($1 * ($1 * ($1 * ($1 * 4.1381367970572385e-08 + -1.6533902205465252e-06) + 6.613756321437934e-05) + -2.7777777777015593e-03) + .16666666666666602);
  $2 = 1.0 - ($7 - $2 * $1 / (2.0 - $1) - $6);
  $1 = Math_floor($4 * .5);
  wasm2js_scratch_store_f64(+($1 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $5 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $5 | 0);
  $2 = $2 * +wasm2js_scratch_load_f64();
  wasm2js_scratch_store_f64(+($4 - $1 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $5 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $5 | 0);
  $1 = (wasm2js_f64$0 = 0.0, wasm2js_f64$1 = (wasm2js_f64$2 = infinity, wasm2js_f64$3 = $2 * +wasm2js_scratch_load_f64(), wasm2js_i32$1 = $3 > 709.4, wasm2js_i32$1 ? wasm2js_f64$2 : wasm2js_f64$3), wasm2js_i32$0 = $3 < -708.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1) + HEAPF64[$0 + 48 >> 3];
  return $1 > 1.0 ? 1.0 : $1;
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
  $0 = flow(848);
  HEAPF64[132] = $0 / HEAPF64[116] * (HEAPF64[130] * normal() + 1.0);
  HEAPF64[133] = HEAPF64[107] / HEAPF64[116];
  HEAPF64[134] = 1.0 - (1.0 - HEAPF64[108]) * (1.0 - HEAPF64[108]);
  $1 = $0 * passage(848) + HEAPF64[124] * ($0 / (HEAPF64[116] * HEAPF64[125]) * HEAPF64[111]);
  $0 = $0 + 1.0e-09;
  $1 = $1 / $0;
  HEAPF64[135] = -(wasm2js_f64$0 = log10($1 < 1.0e-12 ? 1.0e-12 : $1), wasm2js_f64$1 = log10(passage(848)), wasm2js_i32$0 = $0 > 1.0e-06, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  $1 = HEAPF64[107];
  $0 = HEAPF64[109] / ($1 < 1.0e-09 ? 1.0e-09 : $1);
  HEAPF64[136] = (wasm2js_f64$0 = -log10($0 < 1.0e-12 ? 1.0e-12 : $0), wasm2js_f64$1 = HEAPF64[120], wasm2js_i32$0 = HEAPF64[107] > 1.0e-06, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  HEAPF64[137] = (wasm2js_f64$0 = HEAPF64[116] * (HEAPF64[128] + HEAPF64[129] * HEAPF64[112]) * (HEAPF64[130] * normal() + 1.0), wasm2js_f64$1 = 0.0, wasm2js_i32$0 = HEAPF64[115] > .5, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 0) {
    HEAPF64[($0 << 3) + 1056 >> 3] = HEAPF64[($0 << 3) + 272 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 6) {
    HEAPF64[($0 << 3) + 1056 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[333] + 0.0;
  HEAPF64[138] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[139] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 7;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 848 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 2;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 912 >> 3] = HEAPF64[($1 << 3) + 128 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 15;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 928 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 1312 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[333] = $0;
  HEAP32[330] = $0;
  HEAP32[331] = 7;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[330], 13), 5) - 430675100 | 0;
  HEAP32[330] = $1;
  HEAP32[331] = Math_imul(__wasm_rotl_i32(HEAP32[331] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 24) {
   return 1
  }
  if (HEAP32[329]) {
   return 4
  }
  if (HEAP32[328] > 0 & HEAPF64[($0 << 3) + 656 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 272 >> 3] <= $1 & HEAPF64[($0 << 3) + 464 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 656 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 656 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 656 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 2) {
   HEAPF64[($0 << 3) + 912 >> 3] = $1
  } else {
   if (($0 | 0) < 17) {
    HEAPF64[($0 - 2 << 3) + 928 >> 3] = $1
   } else {
    HEAPF64[($0 - 17 << 3) + 848 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[328]);
  fold($1);
  if (!HEAP32[328]) {
   begin()
  }
  return 0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0;
  $1 = flow($0);
  $3 = passage($0);
  $4 = (HEAPF64[114] < .05 ? 1.0 : 0.0) * (HEAPF64[122] * (HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3]) - HEAPF64[$0 + 40 >> 3]) / HEAPF64[123];
  $2 = $1 / (HEAPF64[116] * HEAPF64[125]) * HEAPF64[$0 + 40 >> 3];
  HEAPF64[140] = -$1;
  HEAPF64[141] = $1;
  HEAPF64[142] = $1 / (HEAPF64[116] * HEAPF64[119]);
  HEAPF64[143] = $1 * $3 + HEAPF64[124] * $2;
  HEAPF64[144] = $1 * (1.0 - $3) - $4 + (1.0 - HEAPF64[124]) * $2;
  HEAPF64[145] = $4 - $2;
  $2 = HEAPF64[114] - HEAPF64[126];
  HEAPF64[146] = HEAPF64[127] * ($2 < 0.0 ? 0.0 : $2);
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 7;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 848 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 0;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1056 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 912 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1056 >> 3]);
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
    if (HEAP32[329] ? 1 : HEAP32[328] >= 122880) {
     return $3 | 0
    }
    $2 = 0;
    while (1) {
     if (($2 | 0) <= 0) {
      rates(848);
      HEAPF64[148] = HEAPF64[140];
      HEAPF64[156] = HEAPF64[106] + HEAPF64[140] * .001388888888888889;
      HEAPF64[149] = HEAPF64[141];
      HEAPF64[157] = HEAPF64[107] + HEAPF64[141] * .001388888888888889;
      HEAPF64[150] = HEAPF64[142];
      HEAPF64[158] = HEAPF64[108] + HEAPF64[142] * .001388888888888889;
      HEAPF64[151] = HEAPF64[143];
      HEAPF64[159] = HEAPF64[109] + HEAPF64[143] * .001388888888888889;
      HEAPF64[152] = HEAPF64[144];
      HEAPF64[160] = HEAPF64[110] + HEAPF64[144] * .001388888888888889;
      HEAPF64[153] = HEAPF64[145];
      HEAPF64[161] = HEAPF64[111] + HEAPF64[145] * .001388888888888889;
      HEAPF64[154] = HEAPF64[146];
      HEAPF64[162] = HEAPF64[112] + HEAPF64[146] * .001388888888888889;
      rates(1248);
      $1 = HEAPF64[140];
      HEAPF64[148] = HEAPF64[148] + ($1 + $1);
      HEAPF64[156] = HEAPF64[106] + HEAPF64[140] * .001388888888888889;
      $1 = HEAPF64[141];
      HEAPF64[149] = HEAPF64[149] + ($1 + $1);
      HEAPF64[157] = HEAPF64[107] + HEAPF64[141] * .001388888888888889;
      $1 = HEAPF64[142];
      HEAPF64[150] = HEAPF64[150] + ($1 + $1);
      HEAPF64[158] = HEAPF64[108] + HEAPF64[142] * .001388888888888889;
      $1 = HEAPF64[143];
      HEAPF64[151] = HEAPF64[151] + ($1 + $1);
      HEAPF64[159] = HEAPF64[109] + HEAPF64[143] * .001388888888888889;
      $1 = HEAPF64[144];
      HEAPF64[152] = HEAPF64[152] + ($1 + $1);
      HEAPF64[160] = HEAPF64[110] + HEAPF64[144] * .001388888888888889;
      $1 = HEAPF64[145];
      HEAPF64[153] = HEAPF64[153] + ($1 + $1);
      HEAPF64[161] = HEAPF64[111] + HEAPF64[145] * .001388888888888889;
      $1 = HEAPF64[146];
      HEAPF64[154] = HEAPF64[154] + ($1 + $1);
      HEAPF64[162] = HEAPF64[112] + HEAPF64[146] * .001388888888888889;
      rates(1248);
      $1 = HEAPF64[140];
      HEAPF64[148] = HEAPF64[148] + ($1 + $1);
      HEAPF64[156] = HEAPF64[106] + HEAPF64[140] * .002777777777777778;
      $1 = HEAPF64[141];
      HEAPF64[149] = HEAPF64[149] + ($1 + $1);
      HEAPF64[157] = HEAPF64[107] + HEAPF64[141] * .002777777777777778;
      $1 = HEAPF64[142];
      HEAPF64[150] = HEAPF64[150] + ($1 + $1);
      HEAPF64[158] = HEAPF64[108] + HEAPF64[142] * .002777777777777778;
      $1 = HEAPF64[143];
      HEAPF64[151] = HEAPF64[151] + ($1 + $1);
      HEAPF64[159] = HEAPF64[109] + HEAPF64[143] * .002777777777777778;
      $1 = HEAPF64[144];
      HEAPF64[152] = HEAPF64[152] + ($1 + $1);
      HEAPF64[160] = HEAPF64[110] + HEAPF64[144] * .002777777777777778;
      $1 = HEAPF64[145];
      HEAPF64[153] = HEAPF64[153] + ($1 + $1);
      HEAPF64[161] = HEAPF64[111] + HEAPF64[145] * .002777777777777778;
      $1 = HEAPF64[146];
      HEAPF64[154] = HEAPF64[154] + ($1 + $1);
      HEAPF64[162] = HEAPF64[112] + HEAPF64[146] * .002777777777777778;
      rates(1248);
      HEAPF64[106] = HEAPF64[106] + (HEAPF64[148] + HEAPF64[140]) * .000462962962962963;
      HEAPF64[107] = HEAPF64[107] + (HEAPF64[149] + HEAPF64[141]) * .000462962962962963;
      HEAPF64[108] = HEAPF64[108] + (HEAPF64[150] + HEAPF64[142]) * .000462962962962963;
      HEAPF64[109] = HEAPF64[109] + (HEAPF64[151] + HEAPF64[143]) * .000462962962962963;
      HEAPF64[110] = HEAPF64[110] + (HEAPF64[152] + HEAPF64[144]) * .000462962962962963;
      HEAPF64[111] = HEAPF64[111] + (HEAPF64[153] + HEAPF64[145]) * .000462962962962963;
      HEAPF64[112] = HEAPF64[112] + (HEAPF64[154] + HEAPF64[146]) * .000462962962962963;
      $1 = HEAPF64[108];
      HEAPF64[108] = $1 > 1.0 ? 1.0 : $1;
      $1 = HEAPF64[112];
      HEAPF64[112] = $1 > 1.0 ? 1.0 : $1;
      $1 = HEAPF64[106];
      HEAPF64[106] = $1 < 0.0 ? 0.0 : $1;
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[328] = HEAP32[328] + 1;
    if (!(Math_abs(HEAPF64[106]) + 0.0 + Math_abs(HEAPF64[107]) + Math_abs(HEAPF64[108]) + Math_abs(HEAPF64[109]) + Math_abs(HEAPF64[110]) + Math_abs(HEAPF64[111]) + Math_abs(HEAPF64[112]) + Math_abs(HEAPF64[132]) + Math_abs(HEAPF64[133]) + Math_abs(HEAPF64[134]) + Math_abs(HEAPF64[135]) + Math_abs(HEAPF64[136]) + Math_abs(HEAPF64[137]) < 1.e+200)) {
     HEAP32[329] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[328] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[332] << 3) + 1360 >> 2] = HEAP32[330];
     HEAP32[((HEAP32[332] << 1) + 1 << 2) + 1360 >> 2] = HEAP32[331];
     HEAP32[332] = HEAP32[332] + 1;
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
    HEAP32[336] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 17744 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 17744 >> 3];
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
    if ($5 < 24.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 17744 >> 3] - HEAP32[328] | 0);
    if (HEAP32[329]) {
     return HEAP32[328]
    }
    HEAP32[336] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 17744 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 17744 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[328] | 0);
  return HEAP32[328];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[330];
  $1 = HEAP32[331];
  fold_word(HEAP32[328]);
  fold_word(HEAP32[329]);
  if (!HEAP32[329]) {
   fold_state()
  }
  HEAP32[334] = HEAP32[330];
  HEAP32[335] = HEAP32[331];
  HEAP32[330] = $0;
  HEAP32[331] = $1;
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
export const about = {"abi":1,"id":"virus_filter","lanes":1,"tick_s":10.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[848,17744],"at":{"y":[848,7],"u":[912,2],"p":[928,15],"z":[1056,0],"r":[1056,6],"clock":[1312,9],"marks":[1360,4096],"log":[17744,12288]},"inputs":[["pressure","bar",2.0,0.0,6.0,0.01],["integrity_test","1",0.0,0.0,1.0,1.0]],"parameters":[["A","m**2",1.0],["J0","LMH",100.0,1.0,1000.0],["P_ref","bar",2.0],["Vmax","L/m**2",800.0,10.0,100000.0],["L0","1",6.5,0.0,9.0],["s","1",2.0,0.0,8.0],["free_share","1",0.9],["t_free","h",0.05],["through","1",0.0001,0.0,1.0],["V_hold","L/m**2",0.5],["P_max","bar",3.5],["k_leak","1/bar/h",0.01,0.0,10.0],["air_diffusion","mL/min/m**2",8.0],["air_leak","mL/min/m**2",300000.0],["flux_noise","1",0.01,0.0,0.2]],"states":[["V_feed","L",250.0],["V_pool","L",0.0],["x","1",0.0],["passed","L",0.0],["held","L",0.0],["loose","L",0.0],["leak","1",0.0]],"readings":[["flux","LMH"],["throughput","L/m**2"],["decay","1"],["LRV_local","1"],["LRV_pool","1"],["test_flow","mL/min"]]};
