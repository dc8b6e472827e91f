
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
  base64DecodeToExistingUint8Array(bufferView, 70, "EkAAAAAAAAAiQAAAAAAA4GBAAAAAAAAAAABTliGOdXF7PwAAAAAAwFVA");
  base64DecodeToExistingUint8Array(bufferView, 150, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 174, "8D8AAAAAAABEQAAAAAAAQH9A");
  base64DecodeToExistingUint8Array(bufferView, 192, "exSuR+F6lD97FK5H4XqEP2x4eqUsQ3w/8WjjiLX45D4AAAAAAAAkQAAAAAAAAAxACtejcD0K1z8fhetRuB71P5qZmZmZmThAAAAAAAAAaUAAAAAAAADwP9L7xteeWSI/HdRBHdRBfT8=");
  base64DecodeToExistingUint8Array(bufferView, 309, "QH9AMzMzMzMzIEC6SQwCK4emP5qZmZmZmck/CtejcD0Kxz8AAAAAAADwPwAAAAAAACRAAAAAAAAA4D/NzMzMzMzsPwAAAAAAQH9AAAAAAABAn0CamZmZmZmpPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 432, "mpmZmZmZyT+amZmZmZmpP3sUrkfhepQ/uB6F61G4nj8AAAAAAADgP1VVVVVVVdU/");
  base64DecodeToExistingUint8Array(bufferView, 494, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 525, "QH9AAAAAAAAAIkA=");
  base64DecodeToExistingUint8Array(bufferView, 626, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 714, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 786, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 826, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 846, "ScAAAAAAAAA0wA==");
  base64DecodeToExistingUint8Array(bufferView, 866, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMw5qZmZmZmbk/");
  base64DecodeToExistingUint8Array(bufferView, 962, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 998, "CEAAAAAAAADwPzMzMzMzM+M/AAAAAAAA8D8AAAAAAABZQAAAAAAAQJ9AAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMzMzMzMzPzPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAAAAAAIIxAAAAAAAAAWUAzMzMzMzPjPzMzMzMzM+M/MzMzMzMz4z8AAAAAAAAUQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAABAn0AAADQm9WsMQwAAAAAAAABAAAAAAAAASUAAAAAAAAA0QAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 1408, "/Knx0k1iUD8AAAAAAADwP43ttaD3xrA+AAAAAAAA8D+amZmZmZm5PwAAAAAAAPA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1550, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1622, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1662, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1702, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[306] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[307] * 40692.0, 2147483399.0);
  HEAPF64[306] = $0;
  HEAPF64[307] = $1;
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
 
 function stirring($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $2 = HEAPF64[268];
  $1 = HEAPF64[267];
  $3 = HEAPF64[264] * (HEAPF64[242] - (HEAPF64[$0 + 40 >> 3] * HEAPF64[281] + HEAPF64[282]) + HEAPF64[$0 + 48 >> 3]);
  $1 = HEAPF64[241] > .5 ? ($1 > $3 ? $1 : $3) : HEAPF64[243];
  return $1 > $2 ? $2 : $1;
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
 
 function feed($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0;
  $2 = HEAPF64[240];
  $3 = HEAPF64[238] * HEAPF64[280];
  $0 = $0 - HEAPF64[259];
  $0 = HEAPF64[260] * exp(HEAPF64[261] * ($0 < 0.0 ? 0.0 : $0));
  $1 = HEAPF64[262];
  return HEAPF64[239] > .5 ? $2 : $3 * ($0 > $1 ? $1 : $0);
 }
 
 function room($0, $1) {
  $0 = ($1 - $0) / 10.0;
  return $0 < 0.0 ? 0.0 : $0 > 1.0 ? 1.0 : $0;
 }
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0;
  $1 = $0 > 0.0 ? .005555555555555556 : 0.0;
  HEAPF64[283] = HEAPF64[283] + HEAPF64[272] * $1;
  $2 = measured(HEAPF64[233], HEAPF64[270], HEAPF64[271] + HEAPF64[283], HEAPF64[274]);
  HEAPF64[292] = ($0 > 0.0 ? HEAPF64[273] : 0.0) > .5 ? HEAPF64[292] : $2;
  HEAPF64[285] = stirring(1824);
  HEAPF64[293] = HEAPF64[285];
  HEAPF64[294] = feed($0);
  HEAPF64[295] = HEAPF64[228];
  HEAPF64[301] = HEAPF64[229] / HEAPF64[228];
  HEAPF64[302] = HEAPF64[230] / HEAPF64[228];
  HEAPF64[303] = HEAPF64[231] / HEAPF64[228];
  HEAPF64[304] = HEAPF64[232] * 100.0 / HEAPF64[228] / HEAPF64[256];
  $2 = HEAPF64[303];
  HEAPF64[284] = $2 + (HEAPF64[284] - $2) * exp(-$1 / HEAPF64[275]);
  HEAPF64[296] = measured(HEAPF64[284], 1.0, 0.0, HEAPF64[276]);
  $2 = (HEAPF64[236] - HEAPF64[288]) * 1.0e3;
  $1 = (HEAPF64[235] - HEAPF64[287]) / .032;
  HEAPF64[297] = $0 > 0.0 ? $1 / (HEAPF64[228] * .005555555555555556) : 0.0;
  $2 = $2 / ($1 < 1.0e-09 ? 1.0e-09 : $1);
  HEAPF64[298] = $1 > 1.0e-06 ? ($2 > 10.0 ? 10.0 : $2) : HEAPF64[298];
  $5 = (HEAPF64[229] - HEAPF64[286]) / ((HEAPF64[229] + HEAPF64[286]) * .5 * .005555555555555556);
  $2 = room(HEAPF64[229] / HEAPF64[228], HEAPF64[253]);
  $3 = HEAPF64[246] / 2.3;
  $1 = HEAPF64[230] / HEAPF64[228] / 180.0;
  $4 = $2 * HEAPF64[244] * $1 / (HEAPF64[245] + $1);
  $1 = $4;
  $3 = $1 > $3 ? $3 : $1;
  $1 = (HEAPF64[246] - $3 * 2.3) / 1.6;
  $2 = $2 * HEAPF64[248] * HEAPF64[231] / HEAPF64[228] / 46.0;
  HEAPF64[305] = $0 > 0.0 ? $5 : HEAPF64[252] * (HEAPF64[249] * $3 + HEAPF64[250] * ($4 - $3) + HEAPF64[251] * ($1 < $2 ? $1 : $2));
  HEAPF64[286] = HEAPF64[229];
  HEAPF64[287] = HEAPF64[235];
  HEAPF64[288] = HEAPF64[236];
  $1 = $0 - Math_floor($0 / HEAPF64[278] + 1.0e-09) * HEAPF64[278];
  $2 = measured(HEAPF64[301], 1.0, 0.0, HEAPF64[277] * HEAPF64[301]);
  $3 = measured(HEAPF64[302], 1.0, 0.0, HEAPF64[277] * HEAPF64[302]);
  HEAPF64[289] = $1 < .002777777777777778 ? $2 : HEAPF64[289];
  HEAPF64[290] = $1 < .002777777777777778 ? $3 : HEAPF64[290];
  HEAPF64[299] = HEAPF64[(HEAPF64[279] < $1 + .002777777777777778 | $0 <= 0.0 ? 2312 : 2392) >> 3];
  HEAPF64[300] = HEAPF64[(HEAPF64[279] < $1 + .002777777777777778 | $0 <= 0.0 ? 2320 : 2400) >> 3];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 11) {
    HEAPF64[($0 << 3) + 2240 >> 3] = HEAPF64[($0 << 3) + 480 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 14) {
    HEAPF64[($0 << 3) + 2336 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[681] + 0.0;
  HEAPF64[306] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[307] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 10;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1824 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 6;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1904 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 36;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1952 >> 3] = HEAPF64[($1 << 3) + 192 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2704 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[681] = $0;
  HEAP32[678] = $0;
  HEAP32[679] = 10;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[678], 13), 5) - 430675100 | 0;
  HEAP32[678] = $1;
  HEAP32[679] = Math_imul(__wasm_rotl_i32(HEAP32[679] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 52) {
   return 1
  }
  if (HEAP32[677]) {
   return 4
  }
  if (HEAP32[676] > 0 & HEAPF64[($0 << 3) + 1408 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 576 >> 3] <= $1 & HEAPF64[($0 << 3) + 992 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1408 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1408 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1408 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 6) {
   HEAPF64[($0 << 3) + 1904 >> 3] = $1
  } else {
   if (($0 | 0) < 42) {
    HEAPF64[($0 - 6 << 3) + 1952 >> 3] = $1
   } else {
    HEAPF64[($0 - 42 << 3) + 1824 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[676]);
  fold($1);
  if (!HEAP32[676]) {
   begin()
  }
  return 0;
 }
 
 function rates($0, $1) {
  var $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0;
  $12 = feed($0) * HEAPF64[263];
  $10 = stirring($1);
  $0 = HEAPF64[$1 + 16 >> 3] / HEAPF64[$1 >> 3] / 180.0;
  $2 = HEAPF64[$1 + 24 >> 3] / HEAPF64[$1 >> 3] / 46.0;
  $11 = HEAPF64[$1 + 32 >> 3] / HEAPF64[$1 >> 3];
  $3 = HEAPF64[$1 + 8 >> 3] / HEAPF64[$1 >> 3];
  $5 = room($3, HEAPF64[253]);
  $0 = $5 * HEAPF64[244] * $0 / (HEAPF64[245] + $0);
  $3 = $3 * 32.0;
  $6 = $3 * HEAPF64[246];
  $4 = HEAPF64[254] * $10 * (HEAPF64[256] - $11);
  $5 = $5 * HEAPF64[248] * $2;
  $7 = $3 * ($0 * 2.3 + $5 * 1.6);
  $13 = $4 - ($6 > $7 ? $7 : $6);
  $2 = $11;
  $14 = $2 / -1.1111111111111111e-03;
  $9 = HEAPF64[247];
  $8 = $6 * $2 / ($9 + $2);
  $2 = ($4 - ($8 > $7 ? $7 : $8)) / (($8 < $7 ? $6 * $9 / (($9 + $2) * ($9 + $2)) : 0.0) * 1.1111111111111111e-03 + 1.0);
  $2 = $2 < $14 ? $14 : $2;
  $6 = $2 < $13 ? $13 : $2;
  $4 = ($4 - $6) / ($3 < 1.0e-12 ? 1.0e-12 : $3);
  $3 = $4 / 2.3;
  $3 = $0 > $3 ? $3 : $0;
  $2 = $0 - $3;
  $4 = $4 - $3 * 2.3;
  $4 = ($4 < 0.0 ? 0.0 : $4) / 1.6;
  $5 = $4 < $5 ? $4 : $5;
  $8 = HEAPF64[252] * (HEAPF64[249] * $3 + HEAPF64[250] * $2 + HEAPF64[251] * $5);
  $4 = HEAPF64[242] - (HEAPF64[$1 + 40 >> 3] * HEAPF64[281] + HEAPF64[282]);
  HEAPF64[308] = $12;
  HEAPF64[309] = $8 * HEAPF64[$1 + 8 >> 3];
  HEAPF64[310] = HEAPF64[258] * $12 - $0 * 180.0 * HEAPF64[$1 + 8 >> 3];
  HEAPF64[311] = ($2 * 1.9 - $5) * 46.0 * HEAPF64[$1 + 8 >> 3] + HEAPF64[255] * $10 * (HEAPF64[257] - HEAPF64[$1 + 24 >> 3] / HEAPF64[$1 >> 3]) * HEAPF64[$1 >> 3];
  HEAPF64[312] = $6 * HEAPF64[$1 >> 3];
  HEAPF64[313] = ($11 * 100.0 / HEAPF64[256] - HEAPF64[$1 + 40 >> 3]) / HEAPF64[269];
  HEAPF64[314] = ($4 + ($10 - HEAPF64[264] * ($4 + HEAPF64[$1 + 48 >> 3])) / (HEAPF64[264] * HEAPF64[266])) / HEAPF64[265];
  HEAPF64[315] = ($3 * 2.3 + $5 * 1.6) * 32.0 * HEAPF64[$1 + 8 >> 3];
  HEAPF64[316] = ($3 * 2.5 + $2 * 1.89 + $5 * .68) * HEAPF64[$1 + 8 >> 3];
  HEAPF64[317] = $2 * HEAPF64[$1 + 8 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1824 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 11;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2240 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 6;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1904 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 14;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2336 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0, $3 = 0, $4 = 0.0;
  while (1) {
   if (($0 | 0) > ($3 | 0)) {
    if (HEAP32[677] ? 1 : HEAP32[676] >= 368640) {
     return $3 | 0
    }
    $2 = 0;
    HEAPF64[280] = HEAPF64[259] - .002777777777777778 < +HEAP32[676] * 1.1111111111111111e-03 * 5.0 ? 1.0 : 0.0;
    HEAPF64[281] = HEAPF64[273] > .5 ? 0.0 : HEAPF64[270];
    HEAPF64[282] = HEAPF64[292] - HEAPF64[233] * HEAPF64[281];
    while (1) {
     if (($2 | 0) < 5) {
      $4 = +($2 + Math_imul(HEAP32[676], 5) | 0) * 1.1111111111111111e-03;
      rates($4, 1824);
      HEAPF64[318] = HEAPF64[308];
      HEAPF64[328] = HEAPF64[228] + HEAPF64[308] * 5.555555555555556e-04;
      HEAPF64[319] = HEAPF64[309];
      HEAPF64[329] = HEAPF64[229] + HEAPF64[309] * 5.555555555555556e-04;
      HEAPF64[320] = HEAPF64[310];
      HEAPF64[330] = HEAPF64[230] + HEAPF64[310] * 5.555555555555556e-04;
      HEAPF64[321] = HEAPF64[311];
      HEAPF64[331] = HEAPF64[231] + HEAPF64[311] * 5.555555555555556e-04;
      HEAPF64[322] = HEAPF64[312];
      HEAPF64[332] = HEAPF64[232] + HEAPF64[312] * 5.555555555555556e-04;
      HEAPF64[323] = HEAPF64[313];
      HEAPF64[333] = HEAPF64[233] + HEAPF64[313] * 5.555555555555556e-04;
      HEAPF64[324] = HEAPF64[314];
      HEAPF64[334] = HEAPF64[234] + HEAPF64[314] * 5.555555555555556e-04;
      HEAPF64[325] = HEAPF64[315];
      HEAPF64[335] = HEAPF64[235] + HEAPF64[315] * 5.555555555555556e-04;
      HEAPF64[326] = HEAPF64[316];
      HEAPF64[336] = HEAPF64[236] + HEAPF64[316] * 5.555555555555556e-04;
      HEAPF64[327] = HEAPF64[317];
      HEAPF64[337] = HEAPF64[237] + HEAPF64[317] * 5.555555555555556e-04;
      rates($4 + 5.555555555555556e-04, 2624);
      $1 = HEAPF64[308];
      HEAPF64[318] = HEAPF64[318] + ($1 + $1);
      HEAPF64[328] = HEAPF64[228] + HEAPF64[308] * 5.555555555555556e-04;
      $1 = HEAPF64[309];
      HEAPF64[319] = HEAPF64[319] + ($1 + $1);
      HEAPF64[329] = HEAPF64[229] + HEAPF64[309] * 5.555555555555556e-04;
      $1 = HEAPF64[310];
      HEAPF64[320] = HEAPF64[320] + ($1 + $1);
      HEAPF64[330] = HEAPF64[230] + HEAPF64[310] * 5.555555555555556e-04;
      $1 = HEAPF64[311];
      HEAPF64[321] = HEAPF64[321] + ($1 + $1);
      HEAPF64[331] = HEAPF64[231] + HEAPF64[311] * 5.555555555555556e-04;
      $1 = HEAPF64[312];
      HEAPF64[322] = HEAPF64[322] + ($1 + $1);
      HEAPF64[332] = HEAPF64[232] + HEAPF64[312] * 5.555555555555556e-04;
      $1 = HEAPF64[313];
      HEAPF64[323] = HEAPF64[323] + ($1 + $1);
      HEAPF64[333] = HEAPF64[233] + HEAPF64[313] * 5.555555555555556e-04;
      $1 = HEAPF64[314];
      HEAPF64[324] = HEAPF64[324] + ($1 + $1);
      HEAPF64[334] = HEAPF64[234] + HEAPF64[314] * 5.555555555555556e-04;
      $1 = HEAPF64[315];
      HEAPF64[325] = HEAPF64[325] + ($1 + $1);
      HEAPF64[335] = HEAPF64[235] + HEAPF64[315] * 5.555555555555556e-04;
      $1 = HEAPF64[316];
      HEAPF64[326] = HEAPF64[326] + ($1 + $1);
      HEAPF64[336] = HEAPF64[236] + HEAPF64[316] * 5.555555555555556e-04;
      $1 = HEAPF64[317];
      HEAPF64[327] = HEAPF64[327] + ($1 + $1);
      HEAPF64[337] = HEAPF64[237] + HEAPF64[317] * 5.555555555555556e-04;
      rates($4 + 5.555555555555556e-04, 2624);
      $1 = HEAPF64[308];
      HEAPF64[318] = HEAPF64[318] + ($1 + $1);
      HEAPF64[328] = HEAPF64[228] + HEAPF64[308] * 1.1111111111111111e-03;
      $1 = HEAPF64[309];
      HEAPF64[319] = HEAPF64[319] + ($1 + $1);
      HEAPF64[329] = HEAPF64[229] + HEAPF64[309] * 1.1111111111111111e-03;
      $1 = HEAPF64[310];
      HEAPF64[320] = HEAPF64[320] + ($1 + $1);
      HEAPF64[330] = HEAPF64[230] + HEAPF64[310] * 1.1111111111111111e-03;
      $1 = HEAPF64[311];
      HEAPF64[321] = HEAPF64[321] + ($1 + $1);
      HEAPF64[331] = HEAPF64[231] + HEAPF64[311] * 1.1111111111111111e-03;
      $1 = HEAPF64[312];
      HEAPF64[322] = HEAPF64[322] + ($1 + $1);
      HEAPF64[332] = HEAPF64[232] + HEAPF64[312] * 1.1111111111111111e-03;
      $1 = HEAPF64[313];
      HEAPF64[323] = HEAPF64[323] + ($1 + $1);
      HEAPF64[333] = HEAPF64[233] + HEAPF64[313] * 1.1111111111111111e-03;
      $1 = HEAPF64[314];
      HEAPF64[324] = HEAPF64[324] + ($1 + $1);
      HEAPF64[334] = HEAPF64[234] + HEAPF64[314] * 1.1111111111111111e-03;
      $1 = HEAPF64[315];
      HEAPF64[325] = HEAPF64[325] + ($1 + $1);
      HEAPF64[335] = HEAPF64[235] + HEAPF64[315] * 1.1111111111111111e-03;
      $1 = HEAPF64[316];
      HEAPF64[326] = HEAPF64[326] + ($1 + $1);
      HEAPF64[336] = HEAPF64[236] + HEAPF64[316] * 1.1111111111111111e-03;
      $1 = HEAPF64[317];
      HEAPF64[327] = HEAPF64[327] + ($1 + $1);
      HEAPF64[337] = HEAPF64[237] + HEAPF64[317] * 1.1111111111111111e-03;
      rates($4 + 1.1111111111111111e-03, 2624);
      HEAPF64[228] = HEAPF64[228] + (HEAPF64[318] + HEAPF64[308]) * 1.8518518518518518e-04;
      HEAPF64[229] = HEAPF64[229] + (HEAPF64[319] + HEAPF64[309]) * 1.8518518518518518e-04;
      HEAPF64[230] = HEAPF64[230] + (HEAPF64[320] + HEAPF64[310]) * 1.8518518518518518e-04;
      HEAPF64[231] = HEAPF64[231] + (HEAPF64[321] + HEAPF64[311]) * 1.8518518518518518e-04;
      HEAPF64[232] = HEAPF64[232] + (HEAPF64[322] + HEAPF64[312]) * 1.8518518518518518e-04;
      HEAPF64[233] = HEAPF64[233] + (HEAPF64[323] + HEAPF64[313]) * 1.8518518518518518e-04;
      HEAPF64[234] = HEAPF64[234] + (HEAPF64[324] + HEAPF64[314]) * 1.8518518518518518e-04;
      HEAPF64[235] = HEAPF64[235] + (HEAPF64[325] + HEAPF64[315]) * 1.8518518518518518e-04;
      HEAPF64[236] = HEAPF64[236] + (HEAPF64[326] + HEAPF64[316]) * 1.8518518518518518e-04;
      HEAPF64[237] = HEAPF64[237] + (HEAPF64[327] + HEAPF64[317]) * 1.8518518518518518e-04;
      HEAPF64[230] = HEAPF64[230] < 1.0e-12 ? 0.0 : HEAPF64[230];
      HEAPF64[231] = HEAPF64[231] < 1.0e-12 ? 0.0 : HEAPF64[231];
      HEAPF64[232] = HEAPF64[232] < 1.0e-12 ? 0.0 : HEAPF64[232];
      HEAPF64[233] = HEAPF64[233] < 1.0e-12 ? 0.0 : HEAPF64[233];
      $2 = $2 + 1 | 0;
      continue;
     }
     break;
    };
    read(+(HEAP32[676] + 1 | 0) * 1.1111111111111111e-03 * 5.0);
    HEAP32[676] = HEAP32[676] + 1;
    if (!(Math_abs(HEAPF64[228]) + 0.0 + Math_abs(HEAPF64[229]) + Math_abs(HEAPF64[230]) + Math_abs(HEAPF64[231]) + Math_abs(HEAPF64[232]) + Math_abs(HEAPF64[233]) + Math_abs(HEAPF64[234]) + Math_abs(HEAPF64[235]) + Math_abs(HEAPF64[236]) + Math_abs(HEAPF64[237]) + Math_abs(HEAPF64[280]) + Math_abs(HEAPF64[281]) + Math_abs(HEAPF64[282]) + Math_abs(HEAPF64[283]) + Math_abs(HEAPF64[284]) + Math_abs(HEAPF64[285]) + Math_abs(HEAPF64[286]) + Math_abs(HEAPF64[287]) + Math_abs(HEAPF64[288]) + Math_abs(HEAPF64[289]) + Math_abs(HEAPF64[290]) + Math_abs(HEAPF64[292]) + Math_abs(HEAPF64[293]) + Math_abs(HEAPF64[294]) + Math_abs(HEAPF64[295]) + Math_abs(HEAPF64[296]) + Math_abs(HEAPF64[297]) + Math_abs(HEAPF64[298]) + Math_abs(HEAPF64[299]) + Math_abs(HEAPF64[300]) + Math_abs(HEAPF64[301]) + Math_abs(HEAPF64[302]) + Math_abs(HEAPF64[303]) + Math_abs(HEAPF64[304]) + Math_abs(HEAPF64[305]) < 1.e+200)) {
     HEAP32[677] = 1;
     return $3 + 1 | 0;
    }
    $2 = HEAP32[676] % 180 | 0;
    if (!(($2 | 0) < 0 ? $2 + 180 | 0 : $2)) {
     fold_state();
     HEAP32[(HEAP32[680] << 3) + 2752 >> 2] = HEAP32[678];
     HEAP32[((HEAP32[680] << 1) + 1 << 2) + 2752 >> 2] = HEAP32[679];
     HEAP32[680] = HEAP32[680] + 1;
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
    HEAP32[684] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19136 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19136 >> 3];
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
    if ($5 < 52.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19136 >> 3] - HEAP32[676] | 0);
    if (HEAP32[677]) {
     return HEAP32[676]
    }
    HEAP32[684] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19136 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19136 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[676] | 0);
  return HEAP32[676];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[678];
  $1 = HEAP32[679];
  fold_word(HEAP32[676]);
  fold_word(HEAP32[677]);
  if (!HEAP32[677]) {
   fold_state()
  }
  HEAP32[682] = HEAP32[678];
  HEAP32[683] = HEAP32[679];
  HEAP32[678] = $0;
  HEAP32[679] = $1;
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
export const about = {"abi":1,"id":"yeast","lanes":1,"tick_s":20.0,"time_unit":"h","checkpoint_ticks":180,"snapshot":[1824,19136],"at":{"y":[1824,10],"u":[1904,6],"p":[1952,36],"z":[2240,11],"r":[2336,14],"clock":[2704,9],"marks":[2752,4096],"log":[19136,12288]},"inputs":[["feed_scale","1",1.0,0.0,3.0,0.001],["feed_manual","1",0.0,0.0,1.0,1.0],["feed_rate","L/h",0.0,0.0,0.6,1e-06],["DO_control","1",1.0,0.0,1.0,1.0],["DO_setpoint","percent",40.0,0.0,100.0,0.1],["stirrer_speed","rpm",500.0,0.0,2000.0,1.0]],"parameters":[["qGmax","mol/g/h",0.02],["Ks","mol/L",0.01],["qO2max","mol/g/h",0.0069],["KsO2","g/L",1e-05],["gam","L/g/h",10.0],["YGr","1",3.5],["YGf","1",0.36],["YEr","1",1.32],["MX","g/mol",24.6],["Xmax","g/L",200.0],["alpha_O2","1/h/rpm",1.0,0.0,1.2],["alpha_E","1/h/rpm",0.00014],["Osat","g/L",0.007142857142857143],["Eeq","g/L",0.0],["Gf","g/L",500.0,0.0,900.0],["feed_start","h",8.1,0.0,100.0],["feed_first","L/h",0.044,0.0,0.6],["feed_growth","1/h",0.2,0.0,0.6],["feed_high","L/h",0.18,0.0,0.6],["pump_factor","1",1.0,0.0,5.0],["K","rpm/percent",10.0],["Ti","h",0.5],["Ni","1",0.9],["N_low","rpm",500.0],["N_high","rpm",2000.0,0.0,2000.0],["tau","h",0.05],["DO_slope","1",1.0,0.0,2.0],["DO_bias","percent",0.0,-50.0,50.0],["DO_drift","percent/h",0.0,-20.0,20.0],["DO_stuck","1",0.0,0.0,1.0],["DO_noise","percent",0.2],["alcohol_tau","h",0.05],["alcohol_noise","g/L",0.02],["sample_noise","1",0.03],["sample_interval","h",0.5],["sample_delay","h",0.3333333333333333]],"states":[["V","L",4.5],["mX","g",9.0],["mG","g",135.0],["mE","g",0.0],["mO","g",0.0067],["s","percent",87.0],["I","percent",0.0],["O_used","g",0.0],["CO2","mol",0.0],["nGf","mol",0.0]],"readings":[["dissolved_oxygen","percent"],["stirrer_shown","rpm"],["feed_shown","L/h"],["volume","L"],["alcohol_shown","g/L"],["OUR","mmol/L/h"],["RQ","1"],["cells_sample","g/L"],["glucose_sample","g/L"],["X","g/L"],["G","g/L"],["E","g/L"],["DO_true","percent"],["mu","1/h"]]};
