
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
  base64DecodeToExistingUint8Array(bufferView, 70, "aUAAAAAAAAAQQAAAAAAAiMNA");
  base64DecodeToExistingUint8Array(bufferView, 101, "QJ9AAAAAAAAAJEAAAAAAAAA0QA==");
  base64DecodeToExistingUint8Array(bufferView, 134, "EEA=");
  base64DecodeToExistingUint8Array(bufferView, 166, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 184, "zczMzMzMDEAAAAAAAAAWQA==");
  base64DecodeToExistingUint8Array(bufferView, 214, "NEA=");
  base64DecodeToExistingUint8Array(bufferView, 224, "VVVVVVVVxT/NzMzMzMwMQAAAAAAAAC5AZmZmZmZm1j8AAAAAAAAkQAAAAAAAABhAje21oPfGsD4AAAAAAABJQAAAAAAAAAAACtejcD0KE0AAAAAAAAAQQDMzMzMzMyBAmpmZmZmZ2T8AAAAAAEB/QAAAAAAAQJ9AAAAAAAAA8D8zMzMzMzPTP/Fo44i1+PQ+AAAAAAAA4D8AAAAAAAA5QFVVVVVVVcU/AAAAAAAAAAD6fmq8dJNoPw==");
  base64DecodeToExistingUint8Array(bufferView, 462, "CEAAAAAAAAASQA==");
  base64DecodeToExistingUint8Array(bufferView, 487, "QAAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 546, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 562, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 618, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 678, "NMAAAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 791, "QAAAAAAAQH9AAAAAAABAf0AAAAAAAAAUQAAAAAAAACBAAAAAAAAA8D8AAAAAAABEQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQ3sUrkfheoQ/AAA0JvVrDEOamZmZmZm5PwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAACIs0AAAAAAAIizQAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAPA/AAAAAAAA4D8AAAAAAAA0QAAANCb1awxDAAAAAAAAKkAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAAE5AAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQw==");
  base64DecodeToExistingUint8Array(bufferView, 1142, "8D+amZmZmZm5P5qZmZmZmbk/exSuR+F6hD97FK5H4XqEPwAAAAAAAPA/mpmZmZmZuT8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1254, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1270, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1326, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 1390, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
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
 
 function power10($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0, wasm2js_f64$2 = 0.0, wasm2js_f64$3 = 0.0, wasm2js_i32$1 = 0;
  $2 = $0 * 2.302585092994046;
  $0 = $2 < -708.0 ? -708.0 : $2 > 709.4 ? 709.4 : $2;
  $3 = Math_floor($0 * 1.4426950408889634 + .5);
  $5 = $0 - $3 * .6931471803691238;
  $6 = $3 * 1.9082149292705877e-10;
  $1 = $5 - $6;
  $0 = $1 * $1;
  $0 = $1 - $0 * ($0 * ($0 * ($0 * ($0 * 4.1381367970572385e-08 + -1.6533902205465252e-06) + 6.613756321437934e-05) + -2.7777777777015593e-03) + .16666666666666602);
  $1 = 1.0 - ($6 - $1 * $0 / (2.0 - $0) - $5);
  $0 = Math_floor($3 * .5);
  wasm2js_scratch_store_f64(+($0 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $4 | 0);
  $1 = $1 * +wasm2js_scratch_load_f64();
  wasm2js_scratch_store_f64(+($3 - $0 + 6755399441056767.0));
  wasm2js_scratch_load_i32(1) | 0;
  $4 = wasm2js_scratch_load_i32(0) << 20;
  wasm2js_scratch_store_i32(0, 0);
  wasm2js_scratch_store_i32(1, $4 | 0);
  return wasm2js_f64$0 = 0.0, wasm2js_f64$1 = (wasm2js_f64$2 = infinity, wasm2js_f64$3 = $1 * +wasm2js_scratch_load_f64(), wasm2js_i32$1 = $2 > 709.4, wasm2js_i32$1 ? wasm2js_f64$2 : wasm2js_f64$3), wasm2js_i32$0 = $2 < -708.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1;
 }
 
 function read() {
  var $0 = 0.0, $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0, $7 = 0.0;
  $1 = HEAPF64[194] + HEAPF64[227];
  $2 = HEAPF64[228];
  $0 = -6.0;
  while (1) {
   if (($3 | 0) < 12) {
    $0 = $0 + draw();
    $3 = $3 + 1 | 0;
    continue;
   }
   break;
  };
  HEAPF64[232] = $1 + $2 * $0;
  HEAPF64[233] = HEAPF64[192] + HEAPF64[229];
  HEAPF64[234] = HEAPF64[197];
  $0 = (1.0 - HEAPF64[212]) * power10(-HEAPF64[193]) + HEAPF64[212] * power10(-HEAPF64[193] / HEAPF64[213]);
  $0 = (1.0 - HEAPF64[214]) * $0 + HEAPF64[214];
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
  $0 = 0.0 - ($1 * .6931471803691238 - ($7 - ($4 * ($7 + ($0 * ($0 * ($0 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $5 * ($0 * ($0 * ($0 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $1 * 1.9082149292705877e-10) - $2)) * .4342944819032518;
  $1 = HEAPF64[211];
  HEAPF64[235] = $0 > $1 ? $1 : $0;
  HEAPF64[236] = HEAPF64[191] * 100.0 / (HEAPF64[190] + HEAPF64[191]);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 2) {
    HEAPF64[($0 << 3) + 1840 >> 3] = HEAPF64[($0 << 3) + 416 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 5) {
    HEAPF64[($0 << 3) + 1856 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[557] + 0.0;
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
  read();
 }
 
 function reset($0) {
  $0 = $0 | 0;
  var $1 = 0, $2 = 0;
  $2 = 12;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1488 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 7;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1584 >> 3] = HEAPF64[($1 << 3) + 160 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 24;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1648 >> 3] = HEAPF64[($1 << 3) + 224 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2208 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[557] = $0;
  HEAP32[554] = $0;
  HEAP32[555] = 12;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[554], 13), 5) - 430675100 | 0;
  HEAP32[554] = $1;
  HEAP32[555] = Math_imul(__wasm_rotl_i32(HEAP32[555] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 43) {
   return 1
  }
  if (HEAP32[553]) {
   return 4
  }
  if (HEAP32[552] > 0 & HEAPF64[($0 << 3) + 1136 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 432 >> 3] <= $1 & HEAPF64[($0 << 3) + 784 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1136 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1136 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1136 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 7) {
   HEAPF64[($0 << 3) + 1584 >> 3] = $1
  } else {
   if (($0 | 0) < 31) {
    HEAPF64[($0 - 7 << 3) + 1648 >> 3] = $1
   } else {
    HEAPF64[($0 - 31 << 3) + 1488 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[552]);
  fold($1);
  if (!HEAP32[552]) {
   begin()
  }
  return 0;
 }
 
 function ionised($0, $1) {
  return 1.0 / (power10($1 - $0) + 1.0);
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0;
  $3 = power10(-HEAPF64[$0 + 8 >> 3]) * 1.0e3;
  $5 = 1.0e-08 / $3;
  $2 = ionised(HEAPF64[$0 + 8 >> 3], HEAPF64[215]);
  $1 = ionised(HEAPF64[$0 + 8 >> 3], HEAPF64[216]);
  $4 = ionised(HEAPF64[$0 + 8 >> 3], HEAPF64[217]);
  $6 = (HEAPF64[$0 >> 3] * ($3 + $5) + (HEAPF64[$0 + 16 >> 3] * $2 * (1.0 - $2) + HEAPF64[218] * (HEAPF64[$0 + 32 >> 3] + HEAPF64[$0 + 40 >> 3]) * $1 * (1.0 - $1) + HEAPF64[$0 + 24 >> 3] * $4 * (1.0 - $4))) * 2.302585092994046;
  $7 = HEAPF64[219] * HEAPF64[230];
  $2 = HEAPF64[220] * HEAPF64[231];
  $1 = HEAPF64[223] * power10(-(HEAPF64[$0 + 8 >> 3] - HEAPF64[207]) / HEAPF64[224]);
  HEAPF64[240] = HEAPF64[230] + HEAPF64[231];
  HEAPF64[241] = ($2 * (1.0 - $4) - $7 + (HEAPF64[230] + HEAPF64[231]) * ($3 - $5)) / $6;
  HEAPF64[242] = 0;
  HEAPF64[243] = $2;
  HEAPF64[244] = -$1 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[245] = $1 * HEAPF64[$0 + 32 >> 3];
  HEAPF64[246] = (HEAPF64[204] - HEAPF64[$0 + 48 >> 3]) / HEAPF64[225];
  $2 = HEAPF64[$0 + 48 >> 3];
  $1 = HEAPF64[$0 + 8 >> 3];
  HEAPF64[247] = HEAPF64[206] * power10(-(($1 < 3.0 ? 3.0 : $1) - HEAPF64[207]) / HEAPF64[209]) * power10(($2 - HEAPF64[208]) / HEAPF64[210] * .3010299956639812);
  HEAPF64[248] = (HEAPF64[$0 + 8 >> 3] - HEAPF64[$0 + 64 >> 3]) / HEAPF64[226];
  HEAPF64[249] = HEAPF64[230];
  HEAPF64[250] = HEAPF64[231];
  HEAPF64[251] = HEAPF64[203] > .5 ? 1.0 : 0.0;
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1488 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 2;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1840 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 7;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1584 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 5;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1856 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[553] ? 1 : HEAP32[552] >= 122880) {
     return $3 | 0
    }
    $2 = 0;
    $8 = HEAPF64[198] > 1.5 ? 1.0 : 0.0;
    $4 = HEAPF64[202] - HEAPF64[232];
    $1 = $4 / .3 + .05;
    $5 = HEAPF64[198] < .5 ? 1.0 : 0.0;
    $6 = HEAPF64[232] - HEAPF64[201];
    $7 = $6 / .15 + .05;
    HEAPF64[230] = HEAPF64[221] * ($5 * (HEAPF64[199] * .001) + (HEAPF64[198] < 1.5 & HEAPF64[198] > .5 ? 1.0 : 0.0) * ($6 > 0.0 ? ($7 > 1.0 ? 1.0 : $7) : 0.0) * HEAPF64[222]);
    HEAPF64[231] = $5 * (HEAPF64[200] * .001) + $8 * ($4 > 0.0 ? ($1 > 1.0 ? 1.0 : $1) : 0.0) * HEAPF64[222];
    while (1) {
     if (($2 | 0) <= 0) {
      rates(1488);
      HEAPF64[252] = HEAPF64[240];
      HEAPF64[264] = HEAPF64[186] + HEAPF64[240] * .05;
      HEAPF64[253] = HEAPF64[241];
      HEAPF64[265] = HEAPF64[187] + HEAPF64[241] * .05;
      HEAPF64[254] = HEAPF64[242];
      HEAPF64[266] = HEAPF64[188] + HEAPF64[242] * .05;
      HEAPF64[255] = HEAPF64[243];
      HEAPF64[267] = HEAPF64[189] + HEAPF64[243] * .05;
      HEAPF64[256] = HEAPF64[244];
      HEAPF64[268] = HEAPF64[190] + HEAPF64[244] * .05;
      HEAPF64[257] = HEAPF64[245];
      HEAPF64[269] = HEAPF64[191] + HEAPF64[245] * .05;
      HEAPF64[258] = HEAPF64[246];
      HEAPF64[270] = HEAPF64[192] + HEAPF64[246] * .05;
      HEAPF64[259] = HEAPF64[247];
      HEAPF64[271] = HEAPF64[193] + HEAPF64[247] * .05;
      HEAPF64[260] = HEAPF64[248];
      HEAPF64[272] = HEAPF64[194] + HEAPF64[248] * .05;
      HEAPF64[261] = HEAPF64[249];
      HEAPF64[273] = HEAPF64[195] + HEAPF64[249] * .05;
      HEAPF64[262] = HEAPF64[250];
      HEAPF64[274] = HEAPF64[196] + HEAPF64[250] * .05;
      HEAPF64[263] = HEAPF64[251];
      HEAPF64[275] = HEAPF64[197] + HEAPF64[251] * .05;
      rates(2112);
      $1 = HEAPF64[240];
      HEAPF64[252] = HEAPF64[252] + ($1 + $1);
      HEAPF64[264] = HEAPF64[186] + HEAPF64[240] * .05;
      $1 = HEAPF64[241];
      HEAPF64[253] = HEAPF64[253] + ($1 + $1);
      HEAPF64[265] = HEAPF64[187] + HEAPF64[241] * .05;
      $1 = HEAPF64[242];
      HEAPF64[254] = HEAPF64[254] + ($1 + $1);
      HEAPF64[266] = HEAPF64[188] + HEAPF64[242] * .05;
      $1 = HEAPF64[243];
      HEAPF64[255] = HEAPF64[255] + ($1 + $1);
      HEAPF64[267] = HEAPF64[189] + HEAPF64[243] * .05;
      $1 = HEAPF64[244];
      HEAPF64[256] = HEAPF64[256] + ($1 + $1);
      HEAPF64[268] = HEAPF64[190] + HEAPF64[244] * .05;
      $1 = HEAPF64[245];
      HEAPF64[257] = HEAPF64[257] + ($1 + $1);
      HEAPF64[269] = HEAPF64[191] + HEAPF64[245] * .05;
      $1 = HEAPF64[246];
      HEAPF64[258] = HEAPF64[258] + ($1 + $1);
      HEAPF64[270] = HEAPF64[192] + HEAPF64[246] * .05;
      $1 = HEAPF64[247];
      HEAPF64[259] = HEAPF64[259] + ($1 + $1);
      HEAPF64[271] = HEAPF64[193] + HEAPF64[247] * .05;
      $1 = HEAPF64[248];
      HEAPF64[260] = HEAPF64[260] + ($1 + $1);
      HEAPF64[272] = HEAPF64[194] + HEAPF64[248] * .05;
      $1 = HEAPF64[249];
      HEAPF64[261] = HEAPF64[261] + ($1 + $1);
      HEAPF64[273] = HEAPF64[195] + HEAPF64[249] * .05;
      $1 = HEAPF64[250];
      HEAPF64[262] = HEAPF64[262] + ($1 + $1);
      HEAPF64[274] = HEAPF64[196] + HEAPF64[250] * .05;
      $1 = HEAPF64[251];
      HEAPF64[263] = HEAPF64[263] + ($1 + $1);
      HEAPF64[275] = HEAPF64[197] + HEAPF64[251] * .05;
      rates(2112);
      $1 = HEAPF64[240];
      HEAPF64[252] = HEAPF64[252] + ($1 + $1);
      HEAPF64[264] = HEAPF64[186] + HEAPF64[240] * .1;
      $1 = HEAPF64[241];
      HEAPF64[253] = HEAPF64[253] + ($1 + $1);
      HEAPF64[265] = HEAPF64[187] + HEAPF64[241] * .1;
      $1 = HEAPF64[242];
      HEAPF64[254] = HEAPF64[254] + ($1 + $1);
      HEAPF64[266] = HEAPF64[188] + HEAPF64[242] * .1;
      $1 = HEAPF64[243];
      HEAPF64[255] = HEAPF64[255] + ($1 + $1);
      HEAPF64[267] = HEAPF64[189] + HEAPF64[243] * .1;
      $1 = HEAPF64[244];
      HEAPF64[256] = HEAPF64[256] + ($1 + $1);
      HEAPF64[268] = HEAPF64[190] + HEAPF64[244] * .1;
      $1 = HEAPF64[245];
      HEAPF64[257] = HEAPF64[257] + ($1 + $1);
      HEAPF64[269] = HEAPF64[191] + HEAPF64[245] * .1;
      $1 = HEAPF64[246];
      HEAPF64[258] = HEAPF64[258] + ($1 + $1);
      HEAPF64[270] = HEAPF64[192] + HEAPF64[246] * .1;
      $1 = HEAPF64[247];
      HEAPF64[259] = HEAPF64[259] + ($1 + $1);
      HEAPF64[271] = HEAPF64[193] + HEAPF64[247] * .1;
      $1 = HEAPF64[248];
      HEAPF64[260] = HEAPF64[260] + ($1 + $1);
      HEAPF64[272] = HEAPF64[194] + HEAPF64[248] * .1;
      $1 = HEAPF64[249];
      HEAPF64[261] = HEAPF64[261] + ($1 + $1);
      HEAPF64[273] = HEAPF64[195] + HEAPF64[249] * .1;
      $1 = HEAPF64[250];
      HEAPF64[262] = HEAPF64[262] + ($1 + $1);
      HEAPF64[274] = HEAPF64[196] + HEAPF64[250] * .1;
      $1 = HEAPF64[251];
      HEAPF64[263] = HEAPF64[263] + ($1 + $1);
      HEAPF64[275] = HEAPF64[197] + HEAPF64[251] * .1;
      rates(2112);
      HEAPF64[186] = HEAPF64[186] + (HEAPF64[252] + HEAPF64[240]) * .016666666666666666;
      HEAPF64[187] = HEAPF64[187] + (HEAPF64[253] + HEAPF64[241]) * .016666666666666666;
      HEAPF64[188] = HEAPF64[188] + (HEAPF64[254] + HEAPF64[242]) * .016666666666666666;
      HEAPF64[189] = HEAPF64[189] + (HEAPF64[255] + HEAPF64[243]) * .016666666666666666;
      HEAPF64[190] = HEAPF64[190] + (HEAPF64[256] + HEAPF64[244]) * .016666666666666666;
      HEAPF64[191] = HEAPF64[191] + (HEAPF64[257] + HEAPF64[245]) * .016666666666666666;
      HEAPF64[192] = HEAPF64[192] + (HEAPF64[258] + HEAPF64[246]) * .016666666666666666;
      HEAPF64[193] = HEAPF64[193] + (HEAPF64[259] + HEAPF64[247]) * .016666666666666666;
      HEAPF64[194] = HEAPF64[194] + (HEAPF64[260] + HEAPF64[248]) * .016666666666666666;
      HEAPF64[195] = HEAPF64[195] + (HEAPF64[261] + HEAPF64[249]) * .016666666666666666;
      HEAPF64[196] = HEAPF64[196] + (HEAPF64[262] + HEAPF64[250]) * .016666666666666666;
      HEAPF64[197] = HEAPF64[197] + (HEAPF64[263] + HEAPF64[251]) * .016666666666666666;
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[552] = HEAP32[552] + 1;
    if (!(Math_abs(HEAPF64[186]) + 0.0 + Math_abs(HEAPF64[187]) + Math_abs(HEAPF64[188]) + Math_abs(HEAPF64[189]) + Math_abs(HEAPF64[190]) + Math_abs(HEAPF64[191]) + Math_abs(HEAPF64[192]) + Math_abs(HEAPF64[193]) + Math_abs(HEAPF64[194]) + Math_abs(HEAPF64[195]) + Math_abs(HEAPF64[196]) + Math_abs(HEAPF64[197]) + Math_abs(HEAPF64[230]) + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) < 1.e+200)) {
     HEAP32[553] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[552] % 60 | 0;
    if (!(($2 | 0) < 0 ? $2 + 60 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[556] << 3) + 2256 >> 2] = HEAP32[554];
     HEAP32[((HEAP32[556] << 1) + 1 << 2) + 2256 >> 2] = HEAP32[555];
     HEAP32[556] = HEAP32[556] + 1;
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
    HEAP32[560] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18640 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 18640 >> 3];
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
    if ($5 < 43.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 18640 >> 3] - HEAP32[552] | 0);
    if (HEAP32[553]) {
     return HEAP32[552]
    }
    HEAP32[560] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 18640 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 18640 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[552] | 0);
  return HEAP32[552];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[554];
  $1 = HEAP32[555];
  fold_word(HEAP32[552]);
  fold_word(HEAP32[553]);
  if (!HEAP32[553]) {
   fold_state()
  }
  HEAP32[558] = HEAP32[554];
  HEAP32[559] = HEAP32[555];
  HEAP32[554] = $0;
  HEAP32[555] = $1;
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
export const about = {"abi":1,"id":"low_ph","lanes":1,"tick_s":6.0,"time_unit":"min","checkpoint_ticks":60,"snapshot":[1488,18640],"at":{"y":[1488,12],"u":[1584,7],"p":[1648,24],"z":[1840,2],"r":[1856,5],"clock":[2208,9],"marks":[2256,4096],"log":[18640,12288]},"inputs":[["mode","1",1.0,0.0,2.0,1.0],["acid_pump","mL/min",0.0,0.0,500.0,0.1],["base_pump","mL/min",0.0,0.0,500.0,0.1],["low_target","1",3.6,3.0,5.0,0.01],["neutral_target","1",5.5,4.5,8.0,0.01],["timer","1",0.0,0.0,1.0,1.0],["jacket_temperature","degC",20.0,2.0,40.0,0.1]],"parameters":[["k0","1/min",0.16666666666666666],["pH_0","1",3.6],["T_0","degC",15.0],["z_pH","1",0.35],["T_2","K",10.0],["L_assay","1",6.0],["tail","1",1e-06,0.0,0.01],["tail_slow","1",50.0],["dead_leg","1",0.0,0.0,0.1],["pK_Ac","1",4.76],["pK_P","1",4.0],["pK_Tris","1",8.1],["n_P","mmol/g",0.4],["c_acid","mmol/L",500.0,0.0,5000.0],["c_base","mmol/L",2000.0,0.0,5000.0],["acid_supply","1",1.0,0.0,1.0],["F_max","L/min",0.3],["k_agg","1/min",2e-05],["z_agg","1",0.5],["tau_T","min",25.0],["tau_pH","min",0.16666666666666666],["pH_bias","1",0.0,-1.0,1.0],["pH_noise","1",0.003,0.0,0.5],["T_bias","K",0.0,-20.0,20.0]],"states":[["V","L",200.0],["pH","1",4.0],["N_Ac","mmol",10000.0],["N_Tris","mmol",0.0],["M","g",2000.0],["A","g",10.0],["T","degC",20.0],["dose","1",0.0],["pH_probe","1",4.0],["acid_used","L",0.0],["base_used","L",0.0],["hold","min",0.0]],"readings":[["pH_shown","1"],["T_shown","degC"],["hold_shown","min"],["LRV","1"],["aggregates","percent"]]};
