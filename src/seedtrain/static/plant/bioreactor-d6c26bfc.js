
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
  base64DecodeToExistingUint8Array(bufferView, 70, "aUAAAAAAAAAUQBKlvcEXJrM/AAAAAAAAREAAAAAAAAAiQAAAAAAAgD9AAAAAAAAANEAAAAAAAIBCQJqZmZmZmUJA");
  base64DecodeToExistingUint8Array(bufferView, 150, "REAAAAAAAADwPwAAAAAAQGBAMzMzMzMz8z8AAAAAAAAAADMzMzMzMxxAAAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 221, "gEJAAAAAAAAA8D8=");
  base64DecodeToExistingUint8Array(bufferView, 288, "nRGlvcEX0j9mZmZmZmbuPwAAAAAAANA/AAAAAAAA+D8zMzMzMzPjPwAAAAAAQI9AexSuR+F67D8UrkfhehTeP5qZmZmZmek/AAAAAAAAGECkcD0K16MAQAAAAAAAwHJA8WjjiLX49D57FK5H4XrsPziEKjV7oIU/exSuR+F67D8B++jUlc/KP6WD9X8O88c/+zpwzojSnj/NzMzMzFRZQAAAAAAAgEJA7e6T4k4HSj/liqk10kYKPwAAAAAAACRAAAAAAABAj0AAAAAAAEB/QJqZmZmZmck/exSuR+F6dD+28/3UeOnuP5qZmZmZmak/MzMzMzMz0z+4HoXrUbiePwAAAAAAwGJAAAAAAAAAU0AAAAAAAMB8QAAAAAAAXrBAAAAAAADgdUAAAAAAAADwPwAAAAAAADRAAAAAAADAgkAAAAAAAABOQAAAAAAAAChAAAAAAAAANkAAAAAAAAA2QAAAAAAAQH9AAAAAAAAA4D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 710, "8D8=");
  base64DecodeToExistingUint8Array(bufferView, 725, "gEZAAAAAAAAAJEAAAAAAAAAUQAAAAAAAAPA/");
  base64DecodeToExistingUint8Array(bufferView, 816, "MzMzMzMz0z/8qfHSTWJwP3sUrkfhepQ/exSuR+F6hD9VVVVVVVXVPwAAAAAAAE5AAAAAAABAYEAAAAAAAADwPwAAAAAAABBAAAAAAAAACEC4HoXrUbieP+xRuB6F67E/exSuR+F6lD8AAAAAAAA0QAAAAAAAAPA/AAAAAAAAFEAAAAAAAADgPwAAAAAAABhAMzMzMzMz4z8AAAAAAAAuQJqZmZmZmbk/");
  base64DecodeToExistingUint8Array(bufferView, 992, "pHA9Ctej8D+amZmZmZnJPw==");
  base64DecodeToExistingUint8Array(bufferView, 1128, "MzMzMzMzHEAAAAAAAIBCQA==");
  base64DecodeToExistingUint8Array(bufferView, 1184, "MzMzMzMzHEAAAAAAAABEQAAAAAAAAE5AAAAAAAAAFEAAAAAAAAA0QA==");
  base64DecodeToExistingUint8Array(bufferView, 1278, "FEA=");
  base64DecodeToExistingUint8Array(bufferView, 1310, "EEA=");
  base64DecodeToExistingUint8Array(bufferView, 1326, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 1366, "ScAAAAAAAAAAwAAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1490, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAAAAAAABJQAAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMM=");
  base64DecodeToExistingUint8Array(bufferView, 1718, "NMAAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 1738, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 1810, "NCb1awzDAAA0JvVrDMMAADQm9WsMww==");
  base64DecodeToExistingUint8Array(bufferView, 1846, "ScAAAAAAAABJwA==");
  base64DecodeToExistingUint8Array(bufferView, 1871, "wAAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 1894, "NMA=");
  base64DecodeToExistingUint8Array(bufferView, 1906, "NCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAANCb1awzDAAA0JvVrDMMAADQm9WsMwwAAAAAAADRA");
  base64DecodeToExistingUint8Array(bufferView, 2114, "NCb1awzD");
  base64DecodeToExistingUint8Array(bufferView, 2166, "WUAAAAAAAADwPwAAAAAAwIJAAAAAAAAAWUAAAAAAAABZQAAAAAAAACFAAAAAAAAA8D8AAAAAAAAUQAAAAAAAADRAAAAAAAAATkAAAAAAAADwPwAAAAAAAPA/AAAAAAAASUAAAAAAAAA0QAAAAAAAAPA/AAAAAAAA8D8AAAAAAABJQAAAAAAAAABAAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAADwPwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAEBvQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAABZQAAAAAAAAFlAAAAAAAAASUAAADQm9WsMQwAAAAAAiLNAAAA0JvVrDEMAAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAAAAAEAAAAAAAABJQAAAAAAAAElAAAAAAAAA8D8AAAAAAAAAQAAAAAAAAPA/AAAAAAAA8D8AAAAAAAA0QAAAAAAAAPA/AAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAAAAABAn0AAAAAAAABpQAAANCb1awxDAAA0JvVrDEMAADQm9WsMQwAANCb1awxDAAA0JvVrDEMAAAAAAEBgQAAAAAAAQGBAAAA0JvVrDEM=");
  base64DecodeToExistingUint8Array(bufferView, 3088, "mpmZmZmZuT8AAAAAAADwP5qZmZmZmbk/exSuR+F6hD97FK5H4XqEP/yp8dJNYlA/AAAAAAAA8D/8qfHSTWJQP3sUrkfheoQ/exSuR+F6hD8AAAAAAADwP/yp8dJNYlA/exSuR+F6hD/8qfHSTWJQPwAAAAAAAPA/AAAAAAAA8D97FK5H4XqEP/yp8dJNYlA/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
  base64DecodeToExistingUint8Array(bufferView, 3350, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 3398, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvw==");
  base64DecodeToExistingUint8Array(bufferView, 3582, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 3598, "8L8=");
  base64DecodeToExistingUint8Array(bufferView, 3670, "8L8AAAAAAADwvwAAAAAAAPC/");
  base64DecodeToExistingUint8Array(bufferView, 3766, "8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8AAAAAAADwvwAAAAAAAPC/AAAAAAAA8L8=");
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
  $0 = remainder(HEAPF64[678] * 40014.0, 2147483563.0);
  $1 = remainder(HEAPF64[679] * 40692.0, 2147483399.0);
  HEAPF64[678] = $0;
  HEAPF64[679] = $1;
  $0 = $0 - $1;
  return ($0 < 1.0 ? $0 + 2147483562.0 : $0) * 4.656613057391769e-10;
 }
 
 function hydrogen($0, $1, $2, $3, $4) {
  var $5 = 0.0, $6 = 0.0, $7 = 0.0;
  $5 = .001;
  $0 = $0 < $5 ? $5 : $0;
  $5 = $1 + $2 - $0;
  $6 = .1;
  $7 = 1.0e-07;
  $1 = $0 * ($3 + $4) - $1 * $3 - $2 * $4;
  $2 = 1.0e-06;
  $2 = $3 * $4 * ($2 > $5 ? $2 : $5);
  $3 = Math_sqrt($1 * $1 + $0 * 4.0 * $2) + Math_abs($1);
  $0 = $1 < 0.0 ? $3 / ($0 + $0) : ($2 + $2) / $3;
  $0 = $0 < $7 ? $7 : $0;
  return $0 > $6 ? $6 : $0;
 }
 
 function log($0) {
  var $1 = 0.0, $2 = 0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0.0, $7 = 0, $8 = 0, $9 = 0.0, $10 = 0;
  $1 = $0 < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : $0;
  wasm2js_scratch_store_f64(+$1);
  $2 = wasm2js_scratch_load_i32(1) | 0;
  wasm2js_scratch_store_i32(0, wasm2js_scratch_load_i32(0) | 0);
  wasm2js_scratch_store_i32(1, $2 & 1048575 | 1072693248);
  $0 = +wasm2js_scratch_load_f64();
  $7 = $0 > 1.4142135623730951;
  $3 = ($7 ? $0 * .5 : $0) - 1.0;
  $5 = $3 / ($3 + 2.0);
  $6 = $5 * $5;
  $0 = $6 * $6;
  wasm2js_scratch_store_f64(+$1);
  $2 = wasm2js_scratch_load_i32(1) | 0;
  $10 = wasm2js_scratch_load_i32(0) | 0;
  $8 = 52;
  $4 = $8 & 31;
  if ($8 >>> 0 >= 32) {
   $2 = $2 >>> $4 | 0
  } else {
   $2 = ((1 << $4) - 1 & $2) << 32 - $4 | $10 >>> $4
  }
  $1 = +(($2 & 2047) - 1023 | 0);
  $1 = $7 ? $1 + 1.0 : $1;
  $9 = $3 * .5 * $3;
  return $1 * .6931471803691238 - ($9 - ($5 * ($9 + ($0 * ($0 * ($0 * .15313837699209373 + .22222198432149784) + .3999999999940942) + $6 * ($0 * ($0 * ($0 * .14798198605116586 + .1818357216161805) + .2857142874366239) + .6666666666666735))) + $1 * 1.9082149292705877e-10) - $3);
 }
 
 function dissolved_gas($0, $1, $2) {
  return $0 * $1 / ($2 + $1);
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
 
 function lag($0, $1, $2) {
  return $1 + ($0 - $1) * exp(-2.0 / $2);
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
 
 function measured($0, $1, $2, $3) {
  return $0 * $1 + $2 + $3 * normal();
 }
 
 function held($0, $1, $2) {
  return $2 > .5 ? $1 : $0;
 }
 
 function oxygen_used($0) {
  var $1 = 0.0;
  $1 = HEAPF64[$0 + 16 >> 3];
  $1 = $1 < 0.0 ? 0.0 : $1;
  return HEAPF64[556] * HEAPF64[$0 + 8 >> 3] * $1 / (HEAPF64[557] + $1);
 }
 
 function metabolic_heat($0, $1, $2) {
  return $0 * $1 * $2 / 3600.0;
 }
 
 function heat_capacity($0, $1, $2) {
  return $0 * .001 * $2 * $1;
 }
 
 function read($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0, $4 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  $1 = hydrogen(HEAPF64[507] - HEAPF64[508], HEAPF64[506], HEAPF64[553], HEAPF64[551], HEAPF64[552]);
  HEAPF64[667] = HEAPF64[504] * 100.0 / HEAPF64[547];
  HEAPF64[668] = -(log($1 / 1.0e3) * .4342944819032518);
  HEAPF64[669] = dissolved_gas(HEAPF64[506], $1, HEAPF64[551]) / HEAPF64[548];
  $1 = $0 > 0.0 ? 5.555555555555556e-04 : 0.0;
  HEAPF64[637] = HEAPF64[637] + HEAPF64[589] * $1;
  HEAPF64[638] = HEAPF64[638] + HEAPF64[592] * $1;
  HEAPF64[635] = (wasm2js_f64$0 = lag(HEAPF64[635], HEAPF64[668], HEAPF64[585]), wasm2js_f64$1 = HEAPF64[668], wasm2js_i32$0 = $0 > 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  HEAPF64[636] = (wasm2js_f64$0 = lag(HEAPF64[636], HEAPF64[509], HEAPF64[586]), wasm2js_f64$1 = HEAPF64[509], wasm2js_i32$0 = $0 > 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
  $1 = measured(HEAPF64[505], HEAPF64[587], HEAPF64[588] + HEAPF64[637] + HEAPF64[528], HEAPF64[596]);
  $2 = measured(HEAPF64[635], 1.0, HEAPF64[591] + HEAPF64[638] + HEAPF64[529], HEAPF64[597]);
  $4 = HEAPF64[550] + measured(HEAPF64[636] - HEAPF64[550], 1.0, HEAPF64[594], HEAPF64[598]);
  HEAPF64[648] = held($1 < 0.0 ? 0.0 : $1, HEAPF64[648], $0 > 0.0 ? HEAPF64[590] : 0.0);
  HEAPF64[649] = held($2, HEAPF64[649], $0 > 0.0 ? HEAPF64[593] : 0.0);
  HEAPF64[650] = held($4, HEAPF64[650], $0 > 0.0 ? HEAPF64[595] : 0.0);
  $1 = HEAPF64[575];
  $2 = HEAPF64[574] * HEAPF64[503] / 10.0 * $1;
  $4 = $1;
  $1 = HEAPF64[511];
  $1 = $2 / ($4 + ($1 < 0.0 ? 0.0 : $1));
  $1 = $1 < 1.0 ? 1.0 : $1;
  HEAPF64[639] = lag(HEAPF64[639], HEAPF64[627] * $1, $1);
  HEAPF64[651] = HEAPF64[510];
  HEAPF64[658] = HEAPF64[502] * .001 / HEAPF64[530];
  $1 = HEAPF64[531] - HEAPF64[658];
  $2 = HEAPF64[639];
  $1 = $1 < $2 ? $1 : $2;
  HEAPF64[659] = $1 < 0.0 ? 0.0 : $1;
  HEAPF64[660] = HEAPF64[531] - HEAPF64[658] - HEAPF64[659];
  $1 = HEAPF64[626];
  HEAPF64[661] = (HEAPF64[630] * (HEAPF64[669] - HEAPF64[634]) * HEAPF64[548] * HEAPF64[502] / (($1 < 1.0e-09 ? 1.0e-09 : $1) * 60.0 * (HEAPF64[549] / ((HEAPF64[509] + 310.15 - HEAPF64[550]) * .008314462618))) + HEAPF64[634] / (HEAPF64[549] * 7.50061683)) * 100.0;
  $2 = HEAPF64[599] * normal();
  $1 = HEAPF64[599] * normal() + 1.0;
  if ($0 <= 0.0) {
   $3 = 1
  } else {
   $3 = HEAPF64[640] < .5 & HEAPF64[527] > .5 & HEAPF64[641] <= $0
  }
  HEAPF64[640] = HEAPF64[527];
  HEAPF64[642] = $3 ? HEAPF64[668] + $2 : HEAPF64[642];
  HEAPF64[643] = $3 ? HEAPF64[667] * $1 : HEAPF64[643];
  HEAPF64[644] = $3 ? HEAPF64[669] * $1 : HEAPF64[644];
  HEAPF64[645] = $3 ? HEAPF64[503] * $1 : HEAPF64[645];
  HEAPF64[646] = $3 ? HEAPF64[508] * $1 : HEAPF64[646];
  HEAPF64[641] = ($3 ? $0 > 0.0 : 0) ? $0 + HEAPF64[600] : HEAPF64[641];
  HEAPF64[662] = HEAPF64[(HEAPF64[641] <= $0 ? 5136 : 5296) >> 3];
  HEAPF64[663] = HEAPF64[(HEAPF64[641] <= $0 ? 5144 : 5304) >> 3];
  HEAPF64[664] = HEAPF64[(HEAPF64[641] <= $0 ? 5152 : 5312) >> 3];
  HEAPF64[665] = HEAPF64[(HEAPF64[641] <= $0 ? 5160 : 5320) >> 3];
  HEAPF64[666] = HEAPF64[(HEAPF64[641] <= $0 ? 5168 : 5328) >> 3];
  $0 = HEAPF64[547] * HEAPF64[512] / 100.0;
  $2 = HEAPF64[556] * HEAPF64[503];
  HEAPF64[670] = oxygen_used(4016);
  HEAPF64[671] = metabolic_heat(HEAPF64[564], HEAPF64[670], HEAPF64[502]) / HEAPF64[502];
  HEAPF64[672] = HEAPF64[671] * 3600.0 * HEAPF64[502] / heat_capacity(HEAPF64[535], HEAPF64[565], HEAPF64[502]);
  HEAPF64[673] = HEAPF64[504] * 60.0 / ($2 < 1.0e-09 ? 1.0e-09 : $2);
  $1 = HEAPF64[631] - $0;
  HEAPF64[674] = $2 / ($1 < .001 ? .001 : $1);
  $1 = HEAPF64[633];
  $0 = HEAPF64[628] * (HEAPF64[631] - $0);
  $0 = $0 > $1 ? $1 : $0;
  $4 = $0 < 0.0 ? 0.0 : $0;
  $0 = HEAPF64[556];
  HEAPF64[675] = $4 / ($0 < 1.0e-09 ? 1.0e-09 : $0);
  $2 = (HEAPF64[630] + HEAPF64[543] * HEAPF64[629]) * HEAPF64[548];
  $1 = $2 * HEAPF64[563] - HEAPF64[630] * HEAPF64[548] * HEAPF64[634];
  $0 = $1 < 0.0 ? 0.0 : $1;
  $1 = HEAPF64[558] * HEAPF64[556];
  HEAPF64[676] = $0 / ($1 < 1.0e-09 ? 1.0e-09 : $1);
  HEAPF64[677] = (HEAPF64[558] * HEAPF64[670] + HEAPF64[630] * HEAPF64[548] * HEAPF64[634]) / ($2 < 1.0e-06 ? 1.0e-06 : $2);
 }
 
 function begin() {
  var $0 = 0, $1 = 0.0;
  while (1) {
   if (($0 | 0) < 29) {
    HEAPF64[($0 << 3) + 4944 >> 3] = HEAPF64[($0 << 3) + 992 >> 3];
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  while (1) {
   if (($0 | 0) < 30) {
    HEAPF64[($0 << 3) + 5184 >> 3] = 0;
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = +HEAP32[1425] + 0.0;
  HEAPF64[678] = remainder(Math_abs($1 * 40014.0 + 12345.0), 2147483562.0) + 1.0;
  HEAPF64[679] = remainder(Math_abs($1 * 40692.0 + 67890.0) + ($1 < 0.0 ? 7919.0 : 0.0), 2147483398.0) + 1.0;
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
    HEAPF64[($1 << 3) + 4016 >> 3] = HEAPF64[($1 << 3) + 64 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 18;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 4096 >> 3] = HEAPF64[($1 << 3) + 144 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 87;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAPF64[($1 << 3) + 4240 >> 3] = HEAPF64[($1 << 3) + 288 >> 3];
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  $1 = 0;
  $2 = 9;
  while (1) {
   if (!(($1 | 0) >= ($2 | 0))) {
    HEAP32[($1 << 2) + 5680 >> 2] = 0;
    $1 = $1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[1425] = $0;
  HEAP32[1422] = $0;
  HEAP32[1423] = 10;
  begin();
 }
 
 function fold_word($0) {
  var $1 = 0;
  $1 = Math_imul(__wasm_rotl_i32(Math_imul($0, -862048943), 15), 461845907);
  $1 = Math_imul(__wasm_rotl_i32($1 ^ HEAP32[1422], 13), 5) - 430675100 | 0;
  HEAP32[1422] = $1;
  HEAP32[1423] = Math_imul(__wasm_rotl_i32(HEAP32[1423] ^ ($0 ^ $1), 17), -1640531535) + 668265263;
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
  if (($0 | 0) < 0 | ($0 | 0) >= 115) {
   return 1
  }
  if (HEAP32[1421]) {
   return 4
  }
  if (HEAP32[1420] > 0 & HEAPF64[($0 << 3) + 3088 >> 3] < 0.0) {
   return 3
  }
  if (!(HEAPF64[($0 << 3) + 1232 >> 3] <= $1 & HEAPF64[($0 << 3) + 2160 >> 3] >= $1)) {
   return 2
  }
  $2 = HEAPF64[($0 << 3) + 3088 >> 3] > 0.0 ? HEAPF64[($0 << 3) + 3088 >> 3] : 1.0;
  $1 = HEAPF64[($0 << 3) + 3088 >> 3] > 0.0 ? Math_floor($1 / $2 + .5) * $2 : $1;
  if (($0 | 0) < 18) {
   HEAPF64[($0 << 3) + 4096 >> 3] = $1
  } else {
   if (($0 | 0) < 105) {
    HEAPF64[($0 - 18 << 3) + 4240 >> 3] = $1
   } else {
    HEAPF64[($0 - 105 << 3) + 4016 >> 3] = $1
   }
  }
  fold_word($0);
  fold_word(HEAP32[1420]);
  fold($1);
  if (!HEAP32[1420]) {
   begin()
  }
  return 0;
 }
 
 function limited($0, $1, $2) {
  return $0 < $1 ? $1 : $0 > $2 ? $2 : $0;
 }
 
 function integrated($0, $1, $2, $3, $4, $5) {
  return $0 + 5.555555555555556e-04 / $3 * ($2 * $1 + ($5 - $4));
 }
 
 function power($0, $1) {
  var wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  return wasm2js_f64$0 = 0.0, wasm2js_f64$1 = exp($1 * log($0)), wasm2js_i32$0 = $0 <= 0.0, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1;
 }
 
 function carbon_dioxide($0) {
  var $1 = 0.0;
  $1 = hydrogen(HEAPF64[$0 + 40 >> 3] - HEAPF64[$0 + 48 >> 3], HEAPF64[$0 + 32 >> 3], HEAPF64[553], HEAPF64[551], HEAPF64[552]);
  return dissolved_gas(HEAPF64[$0 + 32 >> 3], $1, HEAPF64[551]);
 }
 
 function rates($0) {
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0.0, $5 = 0.0, $6 = 0.0, $7 = 0.0, $8 = 0.0, $9 = 0.0, $10 = 0.0, $11 = 0.0, $12 = 0.0, $13 = 0.0, $14 = 0.0;
  $5 = HEAPF64[525] + HEAPF64[620];
  $2 = $5 / HEAPF64[$0 >> 3];
  $1 = HEAPF64[633];
  $3 = HEAPF64[628] * (HEAPF64[631] - HEAPF64[$0 + 16 >> 3]);
  $7 = ($1 < $3 ? $1 : $3) + HEAPF64[629] * (HEAPF64[632] - HEAPF64[$0 + 16 >> 3]);
  $3 = oxygen_used($0);
  $8 = HEAPF64[558] * $3;
  $1 = carbon_dioxide($0);
  $9 = HEAPF64[630] * ($1 - HEAPF64[548] * HEAPF64[634]) + HEAPF64[543] * HEAPF64[629] * $1;
  $1 = carbon_dioxide($0);
  $4 = HEAPF64[556] * HEAPF64[$0 + 8 >> 3];
  $6 = $3 / ($4 < 1.0e-12 ? 1.0e-12 : $4);
  $1 = $1 / HEAPF64[548];
  $1 = HEAPF64[562] / ($1 < 1.0 ? 1.0 : $1);
  $4 = HEAPF64[526] * HEAPF64[561] * $6 * ($1 < 1.0 ? $1 : 1.0);
  $10 = heat_capacity(HEAPF64[535], HEAPF64[565], HEAPF64[$0 >> 3]);
  $11 = heat_capacity(HEAPF64[535], HEAPF64[565], HEAPF64[568]);
  $1 = HEAPF64[566] * (HEAPF64[$0 + 64 >> 3] - HEAPF64[$0 + 56 >> 3]);
  $12 = metabolic_heat(HEAPF64[564], $3, HEAPF64[$0 >> 3]) + HEAPF64[624] + $1 - HEAPF64[567] * (HEAPF64[$0 + 56 >> 3] - HEAPF64[572]);
  $13 = HEAPF64[569] * Math_abs(HEAPF64[621]) * HEAPF64[576] * HEAPF64[(HEAPF64[621] > 0.0 ? 4632 : 4640) >> 3];
  $14 = HEAPF64[(HEAPF64[621] > 0.0 ? 4560 : 4568) >> 3];
  HEAPF64[680] = $5;
  HEAPF64[681] = $4 * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 8 >> 3];
  HEAPF64[682] = $7 - $3 + $2 * (HEAPF64[547] - HEAPF64[$0 + 16 >> 3]);
  HEAPF64[683] = (HEAPF64[$0 + 16 >> 3] * 100.0 / HEAPF64[547] - HEAPF64[$0 + 24 >> 3]) * 3600.0 / HEAPF64[584];
  HEAPF64[684] = $8 - $9 - $2 * HEAPF64[$0 + 32 >> 3] + HEAPF64[620] / HEAPF64[$0 >> 3] * HEAPF64[555];
  HEAPF64[685] = HEAPF64[620] / HEAPF64[$0 >> 3] * HEAPF64[554] - $2 * HEAPF64[$0 + 40 >> 3];
  HEAPF64[686] = (HEAPF64[559] + HEAPF64[560] * (1.0 - $6)) * HEAPF64[$0 + 8 >> 3] - $2 * HEAPF64[$0 + 48 >> 3];
  HEAPF64[687] = $12 * 3600.0 / $10 + $2 * (HEAPF64[573] - HEAPF64[$0 + 56 >> 3]);
  HEAPF64[688] = $13 / HEAPF64[568] * ($14 - HEAPF64[$0 + 64 >> 3]) - $1 * 3600.0 / $11;
  HEAPF64[689] = HEAPF64[623] * HEAPF64[541] / HEAPF64[$0 >> 3] - HEAPF64[540] * HEAPF64[$0 + 72 >> 3] - $2 * HEAPF64[$0 + 72 >> 3];
 }
 
 function fold_state() {
  var $0 = 0, $1 = 0;
  $1 = 10;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 4016 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 29;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 4944 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 18;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 4096 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
  $0 = 0;
  $1 = 30;
  while (1) {
   if (!(($0 | 0) >= ($1 | 0))) {
    fold(HEAPF64[($0 << 3) + 5184 >> 3]);
    $0 = $0 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function run($0) {
  $0 = $0 | 0;
  var $1 = 0.0, $2 = 0.0, $3 = 0.0, $4 = 0, $5 = 0.0, $6 = 0, $7 = 0.0, wasm2js_f64$0 = 0.0, wasm2js_f64$1 = 0.0, wasm2js_i32$0 = 0;
  while (1) {
   if (($0 | 0) > ($6 | 0)) {
    if (HEAP32[1421] ? 1 : HEAP32[1420] >= 614400) {
     return $6 | 0
    }
    $4 = 0;
    $2 = HEAPF64[512] - HEAPF64[648];
    $3 = HEAPF64[606] * $2 + HEAPF64[618];
    $1 = limited($3, 0.0, 3.0);
    HEAPF64[618] = (wasm2js_f64$0 = integrated(HEAPF64[618], $2, HEAPF64[606], HEAPF64[607], $3, $1), wasm2js_f64$1 = HEAPF64[618], wasm2js_i32$0 = HEAPF64[513] > .5, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    $2 = HEAPF64[601] + (HEAPF64[602] - HEAPF64[601]) * limited($1, 0.0, 1.0);
    $3 = HEAPF64[603] + (HEAPF64[604] - HEAPF64[603]) * limited($1 - 1.0, 0.0, 1.0);
    $1 = HEAPF64[605] * limited($1 - 2.0, 0.0, 1.0);
    HEAPF64[652] = (HEAPF64[513] > .5 ? $2 : HEAPF64[514]) * HEAPF64[576] * HEAPF64[577];
    HEAPF64[653] = (HEAPF64[513] > .5 ? $3 : HEAPF64[515]) * HEAPF64[576] * HEAPF64[578];
    HEAPF64[654] = (HEAPF64[513] > .5 ? $1 : HEAPF64[516]) * HEAPF64[576] * HEAPF64[578];
    $1 = limited(HEAPF64[609] * (HEAPF64[517] - HEAPF64[608] - HEAPF64[649]), 0.0, HEAPF64[610]);
    $2 = limited(HEAPF64[611] * (HEAPF64[649] - HEAPF64[608] - HEAPF64[517]), 0.0, HEAPF64[612]);
    HEAPF64[656] = (HEAPF64[518] > .5 ? $1 : HEAPF64[519]) * HEAPF64[576];
    HEAPF64[657] = HEAPF64[657] + HEAPF64[656] * 5.555555555555556e-04;
    HEAPF64[655] = (HEAPF64[518] > .5 ? $2 : HEAPF64[520]) * HEAPF64[576] * HEAPF64[578];
    HEAPF64[620] = HEAPF64[656] * HEAPF64[582];
    $2 = HEAPF64[521] - HEAPF64[650];
    $3 = HEAPF64[613] * $2 + HEAPF64[619];
    $1 = limited($3, -HEAPF64[615], HEAPF64[615]);
    HEAPF64[619] = (wasm2js_f64$0 = integrated(HEAPF64[619], $2, HEAPF64[613], HEAPF64[614], $3, $1), wasm2js_f64$1 = HEAPF64[619], wasm2js_i32$0 = HEAPF64[522] > .5, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1);
    HEAPF64[621] = held((wasm2js_f64$0 = limited(HEAPF64[616] * (HEAPF64[521] - HEAPF64[510] + $1), -1.0, 1.0), wasm2js_f64$1 = HEAPF64[523], wasm2js_i32$0 = HEAPF64[522] > .5, wasm2js_i32$0 ? wasm2js_f64$0 : wasm2js_f64$1), HEAPF64[621], HEAPF64[581]);
    HEAPF64[623] = (HEAPF64[622] <= 0.0 ? HEAPF64[524] : 0.0) / 5.555555555555556e-04;
    HEAPF64[622] = HEAPF64[524];
    HEAPF64[626] = HEAPF64[653] + HEAPF64[654] + HEAPF64[655];
    HEAPF64[627] = HEAPF64[626] * .001 / 60.0 / HEAPF64[530];
    $1 = HEAPF64[652] * .016666666666666666;
    $5 = HEAPF64[533] * HEAPF64[535] * $1 * $1 * $1;
    $1 = HEAPF64[532];
    HEAPF64[624] = $5 * ($1 * $1 * $1 * $1 * $1) * (HEAPF64[626] > 0.0 ? HEAPF64[534] : 1.0);
    $1 = HEAPF64[535] * 9.81 * HEAPF64[627];
    $2 = HEAPF64[624] / (HEAPF64[502] * .001);
    HEAPF64[625] = $1 > $2 ? $1 : $2;
    $1 = HEAPF64[538];
    $2 = HEAPF64[627];
    $7 = HEAPF64[536] * 3600.0 * power(HEAPF64[625] * 1.0, HEAPF64[537]) * power($2 * 1.0, $1);
    $1 = HEAPF64[539];
    $5 = $1;
    $1 = HEAPF64[511];
    HEAPF64[628] = $7 * ($5 / ($5 + ($1 < 0.0 ? 0.0 : $1)));
    HEAPF64[629] = HEAPF64[542] * 3600.0 * HEAPF64[530] / (HEAPF64[502] * .001);
    $2 = HEAPF64[509] - HEAPF64[550];
    $1 = $2 + 37.0;
    $1 = HEAPF64[549] - exp($1 * 17.27 / ($1 + 237.3)) * .61078;
    $3 = HEAPF64[626];
    $3 = $3 < 1.0e-09 ? 1.0e-09 : $3;
    $7 = ((HEAPF64[583] > .5 ? 1.0 : HEAPF64[546]) * HEAPF64[653] + (HEAPF64[583] > .5 ? HEAPF64[546] : 1.0) * HEAPF64[654]) / $3;
    $5 = HEAPF64[545] * (HEAPF64[544] * exp($2 / -69.187));
    HEAPF64[631] = $5 * $7 * $1;
    HEAPF64[632] = $5 * HEAPF64[546] * $1;
    $2 = $2 + 310.15;
    HEAPF64[633] = HEAPF64[626] * 60.0 / HEAPF64[502] * $7 * $1 / ($2 * .008314462618);
    HEAPF64[634] = HEAPF64[655] / $3 * $1 * 7.50061683;
    $2 = HEAPF64[626] * 60.0 / HEAPF64[502] / (HEAPF64[548] * ($2 * .06236367));
    $1 = HEAPF64[543] * HEAPF64[628];
    HEAPF64[630] = $1 > $2 ? $2 : $1;
    while (1) {
     if (($4 | 0) < 2) {
      rates(4016);
      HEAPF64[690] = HEAPF64[680];
      HEAPF64[700] = HEAPF64[502] + HEAPF64[680] * 1.388888888888889e-04;
      HEAPF64[691] = HEAPF64[681];
      HEAPF64[701] = HEAPF64[503] + HEAPF64[681] * 1.388888888888889e-04;
      HEAPF64[692] = HEAPF64[682];
      HEAPF64[702] = HEAPF64[504] + HEAPF64[682] * 1.388888888888889e-04;
      HEAPF64[693] = HEAPF64[683];
      HEAPF64[703] = HEAPF64[505] + HEAPF64[683] * 1.388888888888889e-04;
      HEAPF64[694] = HEAPF64[684];
      HEAPF64[704] = HEAPF64[506] + HEAPF64[684] * 1.388888888888889e-04;
      HEAPF64[695] = HEAPF64[685];
      HEAPF64[705] = HEAPF64[507] + HEAPF64[685] * 1.388888888888889e-04;
      HEAPF64[696] = HEAPF64[686];
      HEAPF64[706] = HEAPF64[508] + HEAPF64[686] * 1.388888888888889e-04;
      HEAPF64[697] = HEAPF64[687];
      HEAPF64[707] = HEAPF64[509] + HEAPF64[687] * 1.388888888888889e-04;
      HEAPF64[698] = HEAPF64[688];
      HEAPF64[708] = HEAPF64[510] + HEAPF64[688] * 1.388888888888889e-04;
      HEAPF64[699] = HEAPF64[689];
      HEAPF64[709] = HEAPF64[511] + HEAPF64[689] * 1.388888888888889e-04;
      rates(5600);
      $1 = HEAPF64[680];
      HEAPF64[690] = HEAPF64[690] + ($1 + $1);
      HEAPF64[700] = HEAPF64[502] + HEAPF64[680] * 1.388888888888889e-04;
      $1 = HEAPF64[681];
      HEAPF64[691] = HEAPF64[691] + ($1 + $1);
      HEAPF64[701] = HEAPF64[503] + HEAPF64[681] * 1.388888888888889e-04;
      $1 = HEAPF64[682];
      HEAPF64[692] = HEAPF64[692] + ($1 + $1);
      HEAPF64[702] = HEAPF64[504] + HEAPF64[682] * 1.388888888888889e-04;
      $1 = HEAPF64[683];
      HEAPF64[693] = HEAPF64[693] + ($1 + $1);
      HEAPF64[703] = HEAPF64[505] + HEAPF64[683] * 1.388888888888889e-04;
      $1 = HEAPF64[684];
      HEAPF64[694] = HEAPF64[694] + ($1 + $1);
      HEAPF64[704] = HEAPF64[506] + HEAPF64[684] * 1.388888888888889e-04;
      $1 = HEAPF64[685];
      HEAPF64[695] = HEAPF64[695] + ($1 + $1);
      HEAPF64[705] = HEAPF64[507] + HEAPF64[685] * 1.388888888888889e-04;
      $1 = HEAPF64[686];
      HEAPF64[696] = HEAPF64[696] + ($1 + $1);
      HEAPF64[706] = HEAPF64[508] + HEAPF64[686] * 1.388888888888889e-04;
      $1 = HEAPF64[687];
      HEAPF64[697] = HEAPF64[697] + ($1 + $1);
      HEAPF64[707] = HEAPF64[509] + HEAPF64[687] * 1.388888888888889e-04;
      $1 = HEAPF64[688];
      HEAPF64[698] = HEAPF64[698] + ($1 + $1);
      HEAPF64[708] = HEAPF64[510] + HEAPF64[688] * 1.388888888888889e-04;
      $1 = HEAPF64[689];
      HEAPF64[699] = HEAPF64[699] + ($1 + $1);
      HEAPF64[709] = HEAPF64[511] + HEAPF64[689] * 1.388888888888889e-04;
      rates(5600);
      $1 = HEAPF64[680];
      HEAPF64[690] = HEAPF64[690] + ($1 + $1);
      HEAPF64[700] = HEAPF64[502] + HEAPF64[680] * 2.777777777777778e-04;
      $1 = HEAPF64[681];
      HEAPF64[691] = HEAPF64[691] + ($1 + $1);
      HEAPF64[701] = HEAPF64[503] + HEAPF64[681] * 2.777777777777778e-04;
      $1 = HEAPF64[682];
      HEAPF64[692] = HEAPF64[692] + ($1 + $1);
      HEAPF64[702] = HEAPF64[504] + HEAPF64[682] * 2.777777777777778e-04;
      $1 = HEAPF64[683];
      HEAPF64[693] = HEAPF64[693] + ($1 + $1);
      HEAPF64[703] = HEAPF64[505] + HEAPF64[683] * 2.777777777777778e-04;
      $1 = HEAPF64[684];
      HEAPF64[694] = HEAPF64[694] + ($1 + $1);
      HEAPF64[704] = HEAPF64[506] + HEAPF64[684] * 2.777777777777778e-04;
      $1 = HEAPF64[685];
      HEAPF64[695] = HEAPF64[695] + ($1 + $1);
      HEAPF64[705] = HEAPF64[507] + HEAPF64[685] * 2.777777777777778e-04;
      $1 = HEAPF64[686];
      HEAPF64[696] = HEAPF64[696] + ($1 + $1);
      HEAPF64[706] = HEAPF64[508] + HEAPF64[686] * 2.777777777777778e-04;
      $1 = HEAPF64[687];
      HEAPF64[697] = HEAPF64[697] + ($1 + $1);
      HEAPF64[707] = HEAPF64[509] + HEAPF64[687] * 2.777777777777778e-04;
      $1 = HEAPF64[688];
      HEAPF64[698] = HEAPF64[698] + ($1 + $1);
      HEAPF64[708] = HEAPF64[510] + HEAPF64[688] * 2.777777777777778e-04;
      $1 = HEAPF64[689];
      HEAPF64[699] = HEAPF64[699] + ($1 + $1);
      HEAPF64[709] = HEAPF64[511] + HEAPF64[689] * 2.777777777777778e-04;
      rates(5600);
      HEAPF64[502] = HEAPF64[502] + (HEAPF64[690] + HEAPF64[680]) * 4.6296296296296294e-05;
      HEAPF64[503] = HEAPF64[503] + (HEAPF64[691] + HEAPF64[681]) * 4.6296296296296294e-05;
      HEAPF64[504] = HEAPF64[504] + (HEAPF64[692] + HEAPF64[682]) * 4.6296296296296294e-05;
      HEAPF64[505] = HEAPF64[505] + (HEAPF64[693] + HEAPF64[683]) * 4.6296296296296294e-05;
      HEAPF64[506] = HEAPF64[506] + (HEAPF64[694] + HEAPF64[684]) * 4.6296296296296294e-05;
      HEAPF64[507] = HEAPF64[507] + (HEAPF64[695] + HEAPF64[685]) * 4.6296296296296294e-05;
      HEAPF64[508] = HEAPF64[508] + (HEAPF64[696] + HEAPF64[686]) * 4.6296296296296294e-05;
      HEAPF64[509] = HEAPF64[509] + (HEAPF64[697] + HEAPF64[687]) * 4.6296296296296294e-05;
      HEAPF64[510] = HEAPF64[510] + (HEAPF64[698] + HEAPF64[688]) * 4.6296296296296294e-05;
      HEAPF64[511] = HEAPF64[511] + (HEAPF64[699] + HEAPF64[689]) * 4.6296296296296294e-05;
      $1 = HEAPF64[504];
      HEAPF64[504] = $1 < 0.0 ? 0.0 : $1;
      $1 = HEAPF64[506];
      HEAPF64[506] = $1 < 0.0 ? 0.0 : $1;
      $4 = $4 + 1 | 0;
      continue;
     }
     break;
    };
    $1 = +(HEAP32[1420] + 1 | 0) * 2.777777777777778e-04;
    read($1 + $1);
    HEAP32[1420] = HEAP32[1420] + 1;
    if (!(Math_abs(HEAPF64[502]) + 0.0 + Math_abs(HEAPF64[503]) + Math_abs(HEAPF64[504]) + Math_abs(HEAPF64[505]) + Math_abs(HEAPF64[506]) + Math_abs(HEAPF64[507]) + Math_abs(HEAPF64[508]) + Math_abs(HEAPF64[509]) + Math_abs(HEAPF64[510]) + Math_abs(HEAPF64[511]) + Math_abs(HEAPF64[618]) + Math_abs(HEAPF64[619]) + Math_abs(HEAPF64[620]) + Math_abs(HEAPF64[621]) + Math_abs(HEAPF64[622]) + Math_abs(HEAPF64[623]) + Math_abs(HEAPF64[624]) + Math_abs(HEAPF64[625]) + Math_abs(HEAPF64[626]) + Math_abs(HEAPF64[627]) + Math_abs(HEAPF64[628]) + Math_abs(HEAPF64[629]) + Math_abs(HEAPF64[630]) + Math_abs(HEAPF64[631]) + Math_abs(HEAPF64[632]) + Math_abs(HEAPF64[633]) + Math_abs(HEAPF64[634]) + Math_abs(HEAPF64[635]) + Math_abs(HEAPF64[636]) + Math_abs(HEAPF64[637]) + Math_abs(HEAPF64[638]) + Math_abs(HEAPF64[639]) + Math_abs(HEAPF64[640]) + Math_abs(HEAPF64[641]) + Math_abs(HEAPF64[642]) + Math_abs(HEAPF64[643]) + Math_abs(HEAPF64[644]) + Math_abs(HEAPF64[645]) + Math_abs(HEAPF64[646]) + Math_abs(HEAPF64[648]) + Math_abs(HEAPF64[649]) + Math_abs(HEAPF64[650]) + Math_abs(HEAPF64[651]) + Math_abs(HEAPF64[652]) + Math_abs(HEAPF64[653]) + Math_abs(HEAPF64[654]) + Math_abs(HEAPF64[655]) + Math_abs(HEAPF64[656]) + Math_abs(HEAPF64[657]) + Math_abs(HEAPF64[658]) + Math_abs(HEAPF64[659]) + Math_abs(HEAPF64[660]) + Math_abs(HEAPF64[661]) + Math_abs(HEAPF64[662]) + Math_abs(HEAPF64[663]) + Math_abs(HEAPF64[664]) + Math_abs(HEAPF64[665]) + Math_abs(HEAPF64[666]) + Math_abs(HEAPF64[667]) + Math_abs(HEAPF64[668]) + Math_abs(HEAPF64[669]) + Math_abs(HEAPF64[670]) + Math_abs(HEAPF64[671]) + Math_abs(HEAPF64[672]) + Math_abs(HEAPF64[673]) + Math_abs(HEAPF64[674]) + Math_abs(HEAPF64[675]) + Math_abs(HEAPF64[676]) + Math_abs(HEAPF64[677]) < 1.e+200)) {
     HEAP32[1421] = 1;
     return $6 + 1 | 0;
    }
    $4 = HEAP32[1420] % 300 | 0;
    if (!(($4 | 0) < 0 ? $4 + 300 | 0 : $4)) {
     fold_state();
     HEAP32[(HEAP32[1424] << 3) + 5728 >> 2] = HEAP32[1422];
     HEAP32[((HEAP32[1424] << 1) + 1 << 2) + 5728 >> 2] = HEAP32[1423];
     HEAP32[1424] = HEAP32[1424] + 1;
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
  if (($1 | 0) < 0 | ($1 | 0) > 614400) {
   return -2
  }
  while (1) {
   if (($0 | 0) > ($2 | 0)) {
    HEAP32[1428] = $2;
    $5 = HEAPF64[(Math_imul($2, 3) + 1 << 3) + 22112 >> 3];
    $4 = HEAPF64[(Math_imul($2, 3) << 3) + 22112 >> 3];
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
    if ($5 < 115.0 & $5 >= 0.0 & $5 == Math_floor($5)) {
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
    run(~~HEAPF64[(Math_imul($2, 3) << 3) + 22112 >> 3] - HEAP32[1420] | 0);
    if (HEAP32[1421]) {
     return HEAP32[1420]
    }
    HEAP32[1428] = $2;
    $3 = set_value(~~HEAPF64[(Math_imul($2, 3) + 1 << 3) + 22112 >> 3], HEAPF64[(Math_imul($2, 3) + 2 << 3) + 22112 >> 3]);
    if ($3) {
     return -10 - $3 | 0
    } else {
     $2 = $2 + 1 | 0;
     continue;
    }
   }
   break;
  };
  run($1 - HEAP32[1420] | 0);
  return HEAP32[1420];
 }
 
 function seal() {
  var $0 = 0, $1 = 0;
  $0 = HEAP32[1422];
  $1 = HEAP32[1423];
  fold_word(HEAP32[1420]);
  fold_word(HEAP32[1421]);
  if (!HEAP32[1421]) {
   fold_state()
  }
  HEAP32[1426] = HEAP32[1422];
  HEAP32[1427] = HEAP32[1423];
  HEAP32[1422] = $0;
  HEAP32[1423] = $1;
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
export const about = {"abi":1,"id":"bioreactor","lanes":1,"tick_s":2.0,"time_unit":"h","checkpoint_ticks":300,"snapshot":[4016,22112],"at":{"y":[4016,10],"u":[4096,18],"p":[4240,87],"z":[4944,29],"r":[5184,30],"clock":[5680,9],"marks":[5728,4096],"log":[22112,12288]},"inputs":[["do_setpoint","percent",40.0,0.0,100.0,0.1],["do_auto","1",1.0,0.0,1.0,1.0],["stirrer_speed","rpm",130.0,0.0,600.0,0.1],["air_flow","L/min",1.2,0.0,100.0,0.01],["oxygen_flow","L/min",0.0,0.0,100.0,0.01],["ph_setpoint","1",7.05,5.0,8.5,0.001],["ph_auto","1",1.0,0.0,1.0,1.0],["base_pump","L/h",0.0,0.0,5.0,0.001],["co2_flow","L/min",0.0,0.0,20.0,0.01],["temperature_setpoint","degC",37.0,4.0,60.0,0.01],["temperature_auto","1",1.0,0.0,1.0,1.0],["jacket_valve","1",0.0,-1.0,1.0,0.001],["antifoam_shot","mL",0.0,0.0,50.0,0.01],["feed_rate","L/h",0.0,0.0,20.0,0.001],["growth","1",0.0,0.0,1.0,1.0],["sample","1",0.0,0.0,1.0,1.0],["do_calibration","percent",0.0,-50.0,50.0,0.01],["ph_calibration","1",0.0,-2.0,2.0,0.001]],"parameters":[["A","m^2",0.2827],["height","m",0.95],["D_i","m",0.25],["Np","1",1.5],["phi","1",0.6],["rho","kg/m^3",1000.0],["K","1/s",0.89],["a","1",0.47],["b","1",0.8],["K_AF","mg/L",6.0],["k_AF","1/h",2.08],["c_AF","mg/mL",300.0],["k_L","m/s",2e-05],["ratio","1",0.89,0.0,1.0],["S_O2","mmol/L/kPa",0.01056],["f_M","1",0.89],["y_air","1",0.20946],["C_100","mmol/L",0.187105],["S_CO2","mmol/L/mmHg",0.0301],["pressure","kPa",101.325,50.0,250.0],["T_ref","degC",37.0],["K1","mmol/L",0.00079432823],["KB","mmol/L",5.0118723e-05],["B","mmol/L",10.0],["base_alkali","mmol/L",1000.0],["base_carbon","mmol/L",500.0],["q_O2","mmol/Gcell/h",0.2],["K_O","mmol/L",0.005],["RQ","1",0.966],["q_Lac","mmol/Gcell/h",0.05],["q_LacN","mmol/Gcell/h",0.3],["mu_max","1/h",0.03],["p_CO2","mmHg",150.0],["p_aim","mmHg",76.0],["h_O2","J/mmol",460.0],["cp","J/kg/K",4190.0],["UA","W/K",350.0],["UA_loss","W/K",1.0],["V_j","L",20.0],["F_j","L/h",600.0],["T_hot","degC",60.0,0.0,100.0],["T_cold","degC",12.0,0.0,100.0],["T_room","degC",22.0,-20.0,50.0],["T_feed","degC",22.0],["Sigma","s",500.0,0.0,5000.0],["K_foam","mg/L",0.5],["mains","1",1.0,0.0,1.0],["stirrer_works","1",1.0,0.0,1.0],["gas_works","1",1.0,0.0,1.0],["hot_works","1",1.0,0.0,1.0],["cold_works","1",1.0,0.0,1.0],["valve_stuck","1",0.0,0.0,1.0],["base_works","1",1.0,0.0,1.0],["lines_swapped","1",0.0,0.0,1.0],["tau_DO","s",45.0],["tau_pH","s",10.0],["tau_T","s",5.0],["do_gain","1",1.0,0.0,2.0],["do_bias","percent",0.0,-50.0,50.0],["do_drift","percent/h",0.0,-50.0,50.0],["do_stuck","1",0.0,0.0,1.0],["ph_bias","1",0.0,-2.0,2.0],["ph_drift","1/h",0.0,-1.0,1.0],["ph_stuck","1",0.0,0.0,1.0],["t_bias","K",0.0,-20.0,20.0],["t_stuck","1",0.0,0.0,1.0],["do_noise","percent",0.3],["ph_noise","1",0.004],["t_noise","K",0.02],["analyser_noise","1",0.01],["delay","h",0.3333333333333333],["N_low","rpm",60.0],["N_high","rpm",130.0],["air_low","L/min",1.0],["air_high","L/min",4.0],["oxygen_high","L/min",3.0],["do_K","1/percent",0.03],["do_Ti","h",0.07],["ph_band","1",0.02],["base_K","L/h",20.0],["base_high","L/h",1.0],["co2_K","L/min",5.0],["co2_high","L/min",0.5],["t_K","1",6.0],["t_Ti","h",0.6],["t_span","K",15.0],["valve_K","1/K",0.1]],"states":[["V","L",200.0],["Xv","Gcell/L",5.0],["O","mmol/L",0.0748],["s","percent",40.0],["CT","mmol/L",9.0],["SID","mmol/L",31.5],["Lac","mmol/L",20.0],["T","degC",37.0],["Tj","degC",37.2],["AF","mg/L",0.0]],"readings":[["DO","percent"],["pH","1"],["temperature","degC"],["jacket","degC"],["N","rpm"],["air","L/min"],["oxygen","L/min"],["co2","L/min"],["base_asked","L/h"],["base_total","L"],["level","m"],["foam","m"],["freeboard","m"],["exit_CO2","percent"],["analyser_pH","1"],["analyser_DO","percent"],["analyser_pCO2","mmHg"],["analyser_cells","Gcell/L"],["analyser_lactate","mmol/L"],["DO_true","percent"],["pH_true","1"],["pCO2","mmHg"],["OUR","mmol/L/h"],["heat","W/L"],["heating","K/h"],["oxygen_lasts","min"],["kLa_needed","1/h"],["cells_oxygen","Gcell/L"],["cells_CO2","Gcell/L"],["pCO2_end","mmHg"]]};
