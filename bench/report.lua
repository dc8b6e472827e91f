-- One line of JSON at the end of a wrk run; wrk counts microseconds.
function done(summary, latency)
  local wrong = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format('\n{"requests": %d, "seconds": %.4f, "p50": %.3f, "p95": %.3f, "wrong": %d}\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, wrong))
end
