
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
  base64DecodeToExistingUint8Array(bufferView, 69, "gEbAuB6F61G4rj8=");
  base64DecodeToExistingUint8Array(bufferView, 96, "mpmZmZmZyT8AAAAAAIBGwA==");
  base64DecodeToExistingUint8Array(bufferView, 150, "OcAAAAAAAAA+QLgehetRuK4/");
  base64DecodeToExistingUint8Array(bufferView, 182, "8D9mZmZmZmYOQB+F61G4HglAmpmZmZmZqT/HSzeJQWDtPwAAAAAAAPg/AAAAAAAA8D9mZmZmZmb2PwAAAAAAADBAAAAAAAAAAAAvbqMBvAUyP9NOzeUGQ00/cT0K16Nw3T8AAAAAADCFQO0NvjCZKng/AAAAhIggGUIpXI/C9QC4QGZmZmZmEnHAsp3vp8ZLx79mZmZmZmYnQAAAAAAA4HhAmpmZmZmZyT/NzMzMzMz0PwAAAAAAAEDAAAAAAAAAAEAAAAAAAADQPwAAAAAAwLJAAAAAAAAAOUD8qfHSTWJgP5qZmZmZmak/AAAAAAAA4D8AAAAAAADgP/yp8dJNYnA/AAAAAAAACEA=");
  base64DecodeToExistingUint8Array(bufferView, 462, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 478, "8D+amZmZmZn5P5qZmZmZmbk/YTJVMCqpMz8=");
  base64DecodeToExistingUint8Array(bufferView, 533, "wGxAAAAAAADAbEA=");
  base64DecodeToExistingUint8Array(bufferView, 597, "gEbAuB6F61G4rj8=");
  base64DecodeToExistingUint8Array(bufferView, 613, "gEvAAAAAAAAAAAB7FK5H4XqUP5qZmZmZmbk/AAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAAAAAAAAAB7FK5H4Xp0PwAAAAAAADTAmpmZmZmZuT8AADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 966, "TsB7FK5H4XqEPw==");
  base64DecodeToExistingUint8Array(bufferView, 1006, "WcA=");
  base64DecodeToExistingUint8Array(bufferView, 1046, "SUAAAAAAAABeQAAAAAAAAPA/AAAAAAAAFEAAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAAAAAAAPA/AAAAAAAANEAAAAAAAAAIQAAANCb1awxDAAAAAAAAFECamZmZmZm5PwAAAAAAAE5AAAAAAAAAAEAAADQm9WsMQwAANCb1awxDAAAAAAAA8D8AAAAAAABOQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxD");
  base64DecodeToExistingUint8Array(bufferView, 1472, "mpmZmZmZuT+amZmZmZm5P/yp8dJNYlA/");
  base64DecodeToExistingUint8Array(bufferView, 1510, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1806, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1830, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[320] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[321] * 40692.0, 2147483399.0);
  HEAPF64[320] = $0;
  HEAPF64[321] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function transfer($0) {
  return HEAPF64[262] + HEAPF64[263] * $0 / (HEAPF64[264] * $0 + 1.0);
 }
 
 function height() {
  return HEAPF64[252] / (HEAPF64[254] * HEAPF64[256]) * (HEAPF64[258] - HEAPF64[255] * (HEAPF64[258] - HEAPF64[256]) / HEAPF64[257]);
 }
 
 function ice() {
  return HEAPF64[258] * HEAPF64[252] * (1.0 - HEAPF64[255] / HEAPF64[257]);
 }
 
 function resistance($0) {
  return HEAPF64[259] + HEAPF64[260] * $0 / (HEAPF64[261] * $0 + 1.0);
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
 
 function front_of($0, $1, $2, $3, $4) {
  var $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0;
  $6 = height();
  $0 = $0 / ice();
  $0 = $6 * ($0 < 1.0 ? $0 : 1.0);
  $7 = HEAPF64[$2 >> 3] - HEAPF64[269];
  $8 = HEAPF64[$2 + 8 >> 3];
  $5 = resistance($0);
  $9 = $6 - $0;
  $2 = 0;
  $5 = HEAPF64[265] / $5 / 3600.0;
  while (1) {
   if (($2 | 0) < ($4 | 0)) {
    $0 = HEAPF64[267] * exp(-HEAPF64[268] / $1);
    $6 = $0 * HEAPF64[268] / ($1 * $1);
    $1 = $1 - limited(($5 * ($0 - $8) * HEAPF64[254] - $3 * HEAPF64[253] * ($7 - ($1 + $5 * ($0 - $8) / HEAPF64[266] * $9))) / ($5 * $6 * HEAPF64[254] + $3 * HEAPF64[253] * ($5 * $6 / HEAPF64[266] * $9 + 1.0)), -20.0, 20.0);
    $1 = $1 > 150.0 ? $1 : 150.0;
    $2 = $2 + 1 | 0;
    continue;
   }
   break;
  };
  return $1 > $7 ? $7 : $1;
 }
 
 function sublimation($0, $1, $2, $3) {
  var $4 = 0.0;
  $4 = height();
  $0 = $0 / ice();
  $4 = resistance($4 * ($0 < 1.0 ? $0 : 1.0));
  $0 = HEAPF64[267] * exp(-HEAPF64[268] / $1);
  return $3 < .5 & HEAPF64[$2 + 8 >> 3] < $0 ? HEAPF64[254] / $4 * ($0 - HEAPF64[$2 + 8 >> 3]) : 0.0;
 }
 
 function desorption($0) {
  var $1 = 0.0, $2 = 0.0;
  $2 = HEAPF64[277] * exp(-HEAPF64[278] * (1.0 / (HEAPF64[$0 + 40 >> 3] - HEAPF64[269]) - 1.0 / (HEAPF64[279] - HEAPF64[269])));
  $1 = HEAPF64[$0 + 32 >> 3] - HEAPF64[280];
  $2 = $2 * ($1 > 0.0 ? $1 : 0.0);
  $1 = HEAPF64[$0 + 16 >> 3] / ice();
  return $2 * ($1 < 1.0 ? $1 : 1.0);
 }
 
 function bottom($0, $1) {
  var $2 = 0.0, $3 = 0.0, $4 = 0.0;
  $4 = height();
  $2 = HEAPF64[$1 + 16 >> 3] / ice();
  $2 = $4 * ($2 < 1.0 ? $2 : 1.0);
  $3 = HEAPF64[267] * exp(-HEAPF64[268] / $0) - HEAPF64[$1 + 8 >> 3];
  $3 = ($3 > 0.0 ? $3 : 0.0) / resistance($2);
  return $0 + HEAPF64[265] * $3 / 3600.0 / HEAPF64[266] * ($4 - $2);
 }
 
 function lag($0, $1) {
  return $1 + ($0 - $1) * exp(-.5555555555555556);
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
  var $0 = 0.0, $1 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  $0 = transfer(HEAPF64[239]);
  HEAPF64[296] = front_of(HEAPF64[240], HEAPF64[296], 1904, $0, 12);
  HEAPF64[297] = front_of(HEAPF64[241], HEAPF64[297], 1904, HEAPF64[274] * $0, 12);
  $0 = sublimation(HEAPF64[240], HEAPF64[296], 1904, HEAPF64[298]);
  $1 = sublimation(HEAPF64[241], HEAPF64[297], 1904, HEAPF64[299]);
  HEAPF64[314] = HEAPF64[272] * .001 * ((1.0 - HEAPF64[273]) * $0 + HEAPF64[273] * $1 + HEAPF64[255] * HEAPF64[252] * desorption(1904));
  HEAPF64[313] = $0 * 10.0 / HEAPF64[254];
  HEAPF64[311] = HEAPF64[298] > .5 ? HEAPF64[243] : HEAPF64[296] + HEAPF64[269];
  HEAPF64[312] = HEAPF64[299] > .5 ? HEAPF64[238] : HEAPF64[297] + HEAPF64[269];
  HEAPF64[315] = HEAPF64[240] * 100.0 / ice();
  HEAPF64[316] = HEAPF64[241] * 100.0 / ice();
  HEAPF64[317] = HEAPF64[242] * 100.0;
  HEAPF64[318] = ((1.0 - HEAPF64[273]) * HEAPF64[246] + HEAPF64[273] * HEAPF64[247]) * 100.0;
  HEAPF64[304] = lag(HEAPF64[304], (wasm2js_f64$0 = HEAPF64[243], wasm2js_f64$1 = bottom(HEAPF64[296], 1904) + HEAPF64[269], wasm2js_i32$0 = HEAPF64[298] > .5, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1));
  HEAPF64[305] = lag(HEAPF64[305], HEAPF64[289] * HEAPF64[239] * ((HEAPF64[290] - 1.0) * (HEAPF64[314] / (HEAPF64[314] + HEAPF64[284] + HEAPF64[286])) + 1.0));
  HEAPF64[306] = HEAPF64[238] - HEAPF64[288] + HEAPF64[291] * normal();
  HEAPF64[307] = HEAPF64[304] + HEAPF64[291] * normal();
  $0 = HEAPF64[239] + HEAPF64[292] * normal();
  HEAPF64[308] = $0 > .001 ? $0 : .001;
  $0 = HEAPF64[305] + HEAPF64[292] * normal();
  HEAPF64[309] = $0 > .001 ? $0 : .001;
  HEAPF64[310] = HEAPF64[309] / HEAPF64[308];
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 12) {
    HEAPF64[($0 << 3) + 2352 >> 3] = HEAPF64[($0 << 3) + 512 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 13) {
    HEAPF64[($0 << 3) + 2448 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[709] + 0.0;
  HEAPF64[320] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[321] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
  $2 = 10;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1904 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 3;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 1984 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 41;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 2016 >> 3] = HEAPF64[($1 << 3) + 176 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 2816 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[709] = $0;
  HEAP32[706] = $0;
  HEAP32[707] = 10;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[706], 13), 5) - 430675100 | 0;
  HEAP32[706] = $1;
  HEAP32[707] = Math_imul(__wasm_rotl_i32(HEAP32[707] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 54) {
   return 1
  }
  if (HEAP32[705]) {
   return 4
  }
  if (HEAP32[704] > 0 & HEAPF64[($0 << 3) + 1472 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 608 >> 3] <= $1 & HEAPF64[($0 << 3) + 1040 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 1472 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 1472 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 1472 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 3) {
   HEAPF64[($0 << 3) + 1984 >> 3] = $1
  } else {
   if (($0 | 0) < 44) {
    HEAPF64[($0 - 3 << 3) + 2016 >> 3] = $1
   } else {
    HEAPF64[($0 - 44 << 3) + 1904 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[704]);
  fold($1);
  if (!HEAP32[704]) {
   begin()
  }
  return 0;
 }
 
 function too_warm($0) {
  $0 = ($0 - (HEAPF64[275] - HEAPF64[269])) / HEAPF64[276];
  $0 = $0 < 1.0 ? $0 : 1.0;
  return $0 > 0.0 ? $0 : 0.0;
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0;
  $1 = transfer(HEAPF64[$0 + 8 >> 3]);
  $2 = front_of(HEAPF64[$0 + 16 >> 3], HEAPF64[296], $0, $1, 3);
  $5 = front_of(HEAPF64[$0 + 24 >> 3], HEAPF64[297], $0, HEAPF64[274] * $1, 3);
  $3 = sublimation(HEAPF64[$0 + 16 >> 3], $2, $0, HEAPF64[298]);
  $4 = sublimation(HEAPF64[$0 + 24 >> 3], $5, $0, HEAPF64[299]);
  $6 = desorption($0);
  $1 = $1 * 3600.0 * HEAPF64[253] * (HEAPF64[$0 >> 3] - HEAPF64[269] - bottom($2, $0));
  HEAPF64[322] = HEAPF64[294];
  HEAPF64[323] = HEAPF64[295];
  HEAPF64[324] = $3;
  HEAPF64[325] = $4;
  HEAPF64[326] = -$6;
  HEAPF64[327] = HEAPF64[298] > .5 ? (HEAPF64[$0 >> 3] - HEAPF64[$0 + 40 >> 3]) / HEAPF64[282] : ($2 + HEAPF64[269] - HEAPF64[$0 + 40 >> 3]) / HEAPF64[281];
  HEAPF64[328] = $3 > 0.0 ? $1 : 0.0;
  HEAPF64[329] = HEAPF64[272] * .001 * ((1.0 - HEAPF64[273]) * $3 + HEAPF64[273] * $4 + HEAPF64[255] * HEAPF64[252] * $6);
  HEAPF64[330] = too_warm($2) * $3 / ice();
  HEAPF64[331] = too_warm($5) * $4 / ice();
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1904 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 12;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2352 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 3;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 1984 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 13;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 2448 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, $5 = 0, $6 = 0.0;
  while (1) {
   if (($0 | 0) > ($5 | 0)) {
    if (HEAP32[705] ? 1 : HEAP32[704] >= 122880) {
     return $5 | 0
    }
    $3 = 0;
    HEAPF64[294] = limited((HEAPF64[248] + HEAPF64[288] - HEAPF64[238]) / .016666666666666666, -HEAPF64[249], HEAPF64[249]);
    $1 = (HEAPF64[314] / HEAPF64[287] - HEAPF64[270]) / HEAPF64[271] + HEAPF64[286] / HEAPF64[283];
    $2 = HEAPF64[250];
    HEAPF64[295] = limited((($1 > $2 ? $1 : $2) - HEAPF64[239]) / .016666666666666666, -HEAPF64[285], HEAPF64[285]);
    HEAPF64[300] = HEAPF64[240];
    HEAPF64[301] = HEAPF64[241];
    while (1) {
     if (($3 | 0) <= 0) {
      rates(1904);
      HEAPF64[332] = HEAPF64[322];
      HEAPF64[342] = HEAPF64[238] + HEAPF64[322] * .008333333333333333;
      HEAPF64[333] = HEAPF64[323];
      HEAPF64[343] = HEAPF64[239] + HEAPF64[323] * .008333333333333333;
      HEAPF64[334] = HEAPF64[324];
      HEAPF64[344] = HEAPF64[240] + HEAPF64[324] * .008333333333333333;
      HEAPF64[335] = HEAPF64[325];
      HEAPF64[345] = HEAPF64[241] + HEAPF64[325] * .008333333333333333;
      HEAPF64[336] = HEAPF64[326];
      HEAPF64[346] = HEAPF64[242] + HEAPF64[326] * .008333333333333333;
      HEAPF64[337] = HEAPF64[327];
      HEAPF64[347] = HEAPF64[243] + HEAPF64[327] * .008333333333333333;
      HEAPF64[338] = HEAPF64[328];
      HEAPF64[348] = HEAPF64[244] + HEAPF64[328] * .008333333333333333;
      HEAPF64[339] = HEAPF64[329];
      HEAPF64[349] = HEAPF64[245] + HEAPF64[329] * .008333333333333333;
      HEAPF64[340] = HEAPF64[330];
      HEAPF64[350] = HEAPF64[246] + HEAPF64[330] * .008333333333333333;
      HEAPF64[341] = HEAPF64[331];
      HEAPF64[351] = HEAPF64[247] + HEAPF64[331] * .008333333333333333;
      rates(2736);
      $1 = HEAPF64[322];
      HEAPF64[332] = HEAPF64[332] + ($1 + $1);
      HEAPF64[342] = HEAPF64[238] + HEAPF64[322] * .008333333333333333;
      $1 = HEAPF64[323];
      HEAPF64[333] = HEAPF64[333] + ($1 + $1);
      HEAPF64[343] = HEAPF64[239] + HEAPF64[323] * .008333333333333333;
      $1 = HEAPF64[324];
      HEAPF64[334] = HEAPF64[334] + ($1 + $1);
      HEAPF64[344] = HEAPF64[240] + HEAPF64[324] * .008333333333333333;
      $1 = HEAPF64[325];
      HEAPF64[335] = HEAPF64[335] + ($1 + $1);
      HEAPF64[345] = HEAPF64[241] + HEAPF64[325] * .008333333333333333;
      $1 = HEAPF64[326];
      HEAPF64[336] = HEAPF64[336] + ($1 + $1);
      HEAPF64[346] = HEAPF64[242] + HEAPF64[326] * .008333333333333333;
      $1 = HEAPF64[327];
      HEAPF64[337] = HEAPF64[337] + ($1 + $1);
      HEAPF64[347] = HEAPF64[243] + HEAPF64[327] * .008333333333333333;
      $1 = HEAPF64[328];
      HEAPF64[338] = HEAPF64[338] + ($1 + $1);
      HEAPF64[348] = HEAPF64[244] + HEAPF64[328] * .008333333333333333;
      $1 = HEAPF64[329];
      HEAPF64[339] = HEAPF64[339] + ($1 + $1);
      HEAPF64[349] = HEAPF64[245] + HEAPF64[329] * .008333333333333333;
      $1 = HEAPF64[330];
      HEAPF64[340] = HEAPF64[340] + ($1 + $1);
      HEAPF64[350] = HEAPF64[246] + HEAPF64[330] * .008333333333333333;
      $1 = HEAPF64[331];
      HEAPF64[341] = HEAPF64[341] + ($1 + $1);
      HEAPF64[351] = HEAPF64[247] + HEAPF64[331] * .008333333333333333;
      rates(2736);
      $1 = HEAPF64[322];
      HEAPF64[332] = HEAPF64[332] + ($1 + $1);
      HEAPF64[342] = HEAPF64[238] + HEAPF64[322] * .016666666666666666;
      $1 = HEAPF64[323];
      HEAPF64[333] = HEAPF64[333] + ($1 + $1);
      HEAPF64[343] = HEAPF64[239] + HEAPF64[323] * .016666666666666666;
      $1 = HEAPF64[324];
      HEAPF64[334] = HEAPF64[334] + ($1 + $1);
      HEAPF64[344] = HEAPF64[240] + HEAPF64[324] * .016666666666666666;
      $1 = HEAPF64[325];
      HEAPF64[335] = HEAPF64[335] + ($1 + $1);
      HEAPF64[345] = HEAPF64[241] + HEAPF64[325] * .016666666666666666;
      $1 = HEAPF64[326];
      HEAPF64[336] = HEAPF64[336] + ($1 + $1);
      HEAPF64[346] = HEAPF64[242] + HEAPF64[326] * .016666666666666666;
      $1 = HEAPF64[327];
      HEAPF64[337] = HEAPF64[337] + ($1 + $1);
      HEAPF64[347] = HEAPF64[243] + HEAPF64[327] * .016666666666666666;
      $1 = HEAPF64[328];
      HEAPF64[338] = HEAPF64[338] + ($1 + $1);
      HEAPF64[348] = HEAPF64[244] + HEAPF64[328] * .016666666666666666;
      $1 = HEAPF64[329];
      HEAPF64[339] = HEAPF64[339] + ($1 + $1);
      HEAPF64[349] = HEAPF64[245] + HEAPF64[329] * .016666666666666666;
      $1 = HEAPF64[330];
      HEAPF64[340] = HEAPF64[340] + ($1 + $1);
      HEAPF64[350] = HEAPF64[246] + HEAPF64[330] * .016666666666666666;
      $1 = HEAPF64[331];
      HEAPF64[341] = HEAPF64[341] + ($1 + $1);
      HEAPF64[351] = HEAPF64[247] + HEAPF64[331] * .016666666666666666;
      rates(2736);
      HEAPF64[238] = HEAPF64[238] + (HEAPF64[332] + HEAPF64[322]) * .002777777777777778;
      HEAPF64[239] = HEAPF64[239] + (HEAPF64[333] + HEAPF64[323]) * .002777777777777778;
      HEAPF64[240] = HEAPF64[240] + (HEAPF64[334] + HEAPF64[324]) * .002777777777777778;
      HEAPF64[241] = HEAPF64[241] + (HEAPF64[335] + HEAPF64[325]) * .002777777777777778;
      HEAPF64[242] = HEAPF64[242] + (HEAPF64[336] + HEAPF64[326]) * .002777777777777778;
      HEAPF64[243] = HEAPF64[243] + (HEAPF64[337] + HEAPF64[327]) * .002777777777777778;
      HEAPF64[244] = HEAPF64[244] + (HEAPF64[338] + HEAPF64[328]) * .002777777777777778;
      HEAPF64[245] = HEAPF64[245] + (HEAPF64[339] + HEAPF64[329]) * .002777777777777778;
      HEAPF64[246] = HEAPF64[246] + (HEAPF64[340] + HEAPF64[330]) * .002777777777777778;
      HEAPF64[247] = HEAPF64[247] + (HEAPF64[341] + HEAPF64[331]) * .002777777777777778;
      $1 = +(($3 + HEAP32[704] | 0) + 1 | 0) * .016666666666666666;
      $2 = HEAPF64[240] - ice();
      $2 = $2 > 0.0 ? $2 : 0.0;
      $4 = HEAPF64[241] - ice();
      $4 = $4 > 0.0 ? $4 : 0.0;
      $6 = HEAPF64[240] - HEAPF64[300];
      HEAPF64[302] = $2 > 0.0 ? $1 - $2 * .016666666666666666 / ($6 > 1.0e-12 ? $6 : 1.0e-12) : HEAPF64[302];
      $6 = $1;
      $1 = HEAPF64[241] - HEAPF64[301];
      HEAPF64[303] = $4 > 0.0 ? $6 - $4 * .016666666666666666 / ($1 > 1.0e-12 ? $1 : 1.0e-12) : HEAPF64[303];
      HEAPF64[298] = $2 > 0.0 ? 1.0 : HEAPF64[298];
      HEAPF64[299] = $4 > 0.0 ? 1.0 : HEAPF64[299];
      HEAPF64[240] = HEAPF64[240] - $2;
      HEAPF64[241] = HEAPF64[241] - $4;
      $1 = HEAPF64[246];
      HEAPF64[246] = $1 < 1.0 ? $1 : 1.0;
      $1 = HEAPF64[247];
      HEAPF64[247] = $1 < 1.0 ? $1 : 1.0;
      HEAPF64[244] = HEAPF64[244] - HEAPF64[265] * $2;
      HEAPF64[245] = HEAPF64[245] - HEAPF64[272] * .001 * ((1.0 - HEAPF64[273]) * $2 + HEAPF64[273] * $4);
      $3 = $3 + 1 | 0;
      continue;
     }
     break;
    };
    read();
    HEAP32[704] = HEAP32[704] + 1;
    if (!(Math_abs(HEAPF64[238]) + 0.0 + Math_abs(HEAPF64[239]) + Math_abs(HEAPF64[240]) + Math_abs(HEAPF64[241]) + Math_abs(HEAPF64[242]) + Math_abs(HEAPF64[243]) + Math_abs(HEAPF64[244]) + Math_abs(HEAPF64[245]) + Math_abs(HEAPF64[246]) + Math_abs(HEAPF64[247]) + Math_abs(HEAPF64[294]) + Math_abs(HEAPF64[295]) + Math_abs(HEAPF64[296]) + Math_abs(HEAPF64[297]) + Math_abs(HEAPF64[298]) + Math_abs(HEAPF64[299]) + Math_abs(HEAPF64[300]) + Math_abs(HEAPF64[301]) + Math_abs(HEAPF64[302]) + Math_abs(HEAPF64[303]) + Math_abs(HEAPF64[304]) + Math_abs(HEAPF64[305]) + Math_abs(HEAPF64[306]) + Math_abs(HEAPF64[307]) + Math_abs(HEAPF64[308]) + Math_abs(HEAPF64[309]) + Math_abs(HEAPF64[310]) + Math_abs(HEAPF64[311]) + Math_abs(HEAPF64[312]) + Math_abs(HEAPF64[313]) + Math_abs(HEAPF64[314]) + Math_abs(HEAPF64[315]) + Math_abs(HEAPF64[316]) + Math_abs(HEAPF64[317]) + Math_abs(HEAPF64[318]) < 1.e+200)) {
     HEAP32[705] = 1;
     return $5 + 1 | 0;
    }
    $3 = HEAP32[704] % 60 | 0;
    if (!(($3 | 0) < 0 ? $3 + 60 | 0 : $3)) {
     fold_state();
     HEAP32[(HEAP32[708] << 3) + 2864 >> 2] = HEAP32[706];
     HEAP32[((HEAP32[708] << 1) + 1 << 2) + 2864 >> 2] = HEAP32[707];
     HEAP32[708] = HEAP32[708] + 1;
    }
    $5 = $5 + 1 | 0;
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
    HEAP32[712] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19248 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 19248 >> 3];
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
    if ($5 < 54.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 19248 >> 3] - HEAP32[704] | 0);
    if (HEAP32[705]) {
     return HEAP32[704]
    }
    HEAP32[712] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 19248 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 19248 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[704] | 0);
  return HEAP32[704];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[706];
  $1 = HEAP32[707];
  fold_word(HEAP32[704]);
  fold_word(HEAP32[705]);
  if (!HEAP32[705]) {
   fold_state()
  }
  HEAP32[710] = HEAP32[706];
  HEAP32[711] = HEAP32[707];
  HEAP32[706] = $0;
  HEAP32[707] = $1;
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
export const about = {"abi":1,"id":"lyo","lanes":1,"tick_s":60.0,"time_unit":"h","checkpoint_ticks":60,"snapshot":[1904,19248],"at":{"y":[1904,10],"u":[1984,3],"p":[2016,41],"z":[2352,12],"r":[2448,13],"clock":[2816,9],"marks":[2864,4096],"log":[19248,12288]},"inputs":[["shelf_setpoint","degC",-25.0,-55.0,50.0,0.1],["shelf_ramp","K/h",30.0,0.0,120.0,0.1],["pressure_setpoint","torr",0.06,0.02,1.0,0.001]],"parameters":[["V_fill","mL",1.0,0.1,5.0],["A_v","cm**2",3.8],["A_p","cm**2",3.14],["c","g/mL",0.05],["rho_ice","g/mL",0.918],["rho_solute","g/mL",1.5],["rho_solution","g/mL",1.0],["R_0","cm**2*h*torr/g",1.4],["A_1","cm*h*torr/g",16.0],["A_2","1/cm",0.0],["K_C","cal/s/K/cm**2",0.000275],["K_P","cal/s/K/cm**2/torr",0.000893],["K_D","1/torr",0.46],["dH_s","cal/g",678.0],["k_ice","cal/cm/s/K",0.0059],["P_0","torr",26980000000.0],["T_s0","K",6144.96],["T_zero","degC",-273.15],["a","kg/h",-0.182],["b","kg/h/torr",11.7],["N_v","1",398.0],["edge","1",0.2],["edge_Kv","1",1.3],["Tg","degC",-32.0],["dT_collapse","K",2.0],["k_des","1/h",0.25],["E_des","K",4800.0],["T_des","degC",25.0],["w_eq","1",0.002],["tau_ice","h",0.05],["tau_dry","h",0.5],["pump","kg/h/torr",0.5],["bleed","kg/h",0.004],["pressure_ramp","torr/h",3.0],["leak","kg/h",0.0,0.0,1.0],["condenser","1",1.0,0.005,1.0],["shelf_bias","K",0.0,-20.0,20.0],["pirani_gain","1",1.0,0.1,3.0],["water_gain","1",1.6],["sigma_T","K",0.1,0.0,5.0],["sigma_P","torr",0.0003,0.0,0.1]],"states":[["Tsh","degC",-45.0],["Pch","torr",0.06],["m_c","g",0.0],["m_e","g",0.0],["w","1",0.2],["T_cake","degC",-45.0],["Q","cal",0.0],["condensed","kg",0.0],["X_c","1",0.0],["X_e","1",0.0]],"readings":[["shelf_temperature","degC"],["product_temperature","degC"],["capacitance_manometer","torr"],["pirani_gauge","torr"],["pressure_ratio","1"],["Ts","degC"],["Ts_edge","degC"],["flux","kg/h/m**2"],["vapour","kg/h"],["dried","percent"],["dried_edge","percent"],["moisture","percent"],["collapsed","percent"]]};
