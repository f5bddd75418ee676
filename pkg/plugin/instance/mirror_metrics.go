package instance

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// Grafana serves these beside its own of each plugin. Like those of the calls they name
// no customer, no connection and no address.
var (
	mirrorAge = prometheus.NewDesc("rounds_mirror_age_seconds",
		"Age of the oldest copy of tickets whose first load is over, by kind of system.", []string{"system"}, nil)
	mirrorsAre = prometheus.NewDesc("rounds_mirrors",
		"Copies of tickets, by kind of system and by state: loading, ready, failing.", []string{"system", "state"}, nil)
)

// mirrorStates are the values of the label state; each is told, so that a rule on one
// finds 0 where there is none.
var mirrorStates = []string{"loading", "ready", "failing"}

var _ prometheus.Collector = (*Mirrors)(nil)

// Describe implements prometheus.Collector.
func (m *Mirrors) Describe(into chan<- *prometheus.Desc) {
	into <- mirrorAge
	into <- mirrorsAre
}

// Collect implements prometheus.Collector. A system without a copy that is loaded has no
// age at all: 0 would say that it is of now.
func (m *Mirrors) Collect(into chan<- prometheus.Metric) {
	now := m.clock()
	oldest := map[setup.System]time.Duration{}
	counts := map[setup.System]map[string]int{}
	for system, all := range m.statuses() {
		counts[system] = map[string]int{}
		for _, status := range all {
			counts[system][stateOf(status)]++
			if status.IsLoaded {
				oldest[system] = max(oldest[system], now.Sub(status.AsOf), 0)
			}
		}
	}
	for system, age := range oldest {
		into <- prometheus.MustNewConstMetric(mirrorAge, prometheus.GaugeValue, age.Seconds(), string(system))
	}
	for system, count := range counts {
		for _, state := range mirrorStates {
			into <- prometheus.MustNewConstMetric(mirrorsAre, prometheus.GaugeValue, float64(count[state]), string(system), state)
		}
	}
}

func stateOf(status mirror.Status) string {
	switch {
	case status.Err != nil:
		return "failing"
	case status.IsLoaded:
		return "ready"
	default:
		return "loading"
	}
}

// statuses are those of all running copies, by kind of system.
func (m *Mirrors) statuses() map[setup.System][]mirror.Status {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	all := map[setup.System][]mirror.Status{}
	for _, one := range m.running {
		all[one.system] = append(all[one.system], one.Status())
	}
	return all
}
