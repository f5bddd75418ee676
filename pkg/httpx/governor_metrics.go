package httpx

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// Grafana serves these beside its own of each plugin. They name no customer, no connection
// and no address.
var (
	requestsTotal = promauto.NewCounterVec(prometheus.CounterOpts{
		Name: "rounds_upstream_requests_total", Help: "Calls to ticket systems, by kind of system and outcome.",
	}, []string{"system", "outcome"})
	waitSeconds = promauto.NewHistogramVec(prometheus.HistogramOpts{
		Name: "rounds_upstream_wait_seconds", Help: "How long calls waited for the pace of their connection.",
		Buckets: []float64{0.001, 0.01, 0.1, 0.5, 1, 5, 30},
	}, []string{"system"})
)

// outcomeOf puts an answer into one of a few kinds; 0 is none at all.
func outcomeOf(status int) string {
	switch {
	case status == 0:
		return "unreachable"
	case status == http.StatusTooManyRequests:
		return "limited"
	case status >= 500:
		return "failed"
	case status >= 400:
		return "refused"
	default:
		return "answered"
	}
}

func observeRequest(system string, status int) {
	if system != "" {
		requestsTotal.WithLabelValues(system, outcomeOf(status)).Inc()
	}
}

func observeWait(system string, waited time.Duration) {
	if system != "" {
		waitSeconds.WithLabelValues(system).Observe(waited.Seconds())
	}
}
