package plugin

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is asked live and of the copy; panels are those of benchPanels.
var benchQuestions = []struct {
	name   string
	panels []int
}{
	{"dashboard", allPanels()},
	{"open_tickets", []int{0}},
	{"trend", []int{4}},
}

// BenchmarkMirrorAgainstLive asks the same of a simulated Jira Cloud live and from a copy:
// cold, with nothing in memory, and again at once. Each is done once: what asks live takes
// seconds, and is nearly all waiting.
func BenchmarkMirrorAgainstLive(b *testing.B) {
	for _, size := range benchSizes {
		desk := newBenchDesk(b, size)
		questions := benchQuestions
		if size > 10_000 {
			// Twelve panels over a thousand pages each would take the day.
			questions = questions[1:]
		}
		for _, one := range questions {
			b.Run(fmt.Sprintf("%d_tickets/live/%s", size, one.name), func(b *testing.B) {
				for b.Loop() {
					live := desk.side(b, liveLimits, "")
					live.compare(b, one.panels)
					live.close()
				}
			})
		}
		file := benchStore(b)
		b.Run(fmt.Sprintf("%d_tickets/mirror/first_load", size), func(b *testing.B) {
			for b.Loop() {
				first := desk.side(b, mirrorLimits, file)
				b.ReportMetric(inMs(first.load(b)), "load-ms")
				b.ReportMetric(first.requests(), "requests")
				first.close()
			}
		})
		for _, one := range benchQuestions {
			b.Run(fmt.Sprintf("%d_tickets/mirror/%s", size, one.name), func(b *testing.B) {
				for b.Loop() {
					copied := desk.side(b, mirrorLimits, file)
					copied.compare(b, one.panels)
					copied.close()
				}
			})
		}
	}
}

// compare asks panels twice and reports when the last of them had its answer.
func (s benchSide) compare(b *testing.B, panels []int) {
	b.Helper()
	for _, round := range []string{"cold", "warm"} {
		before := s.requests()
		saw := s.dashboard(b.Context(), panels)
		require.Zero(b, saw.failed)
		b.ReportMetric(inMs(slices.Max(saw.took)), round+"-ms")
		b.ReportMetric(s.requests()-before, round+"-requests")
		b.ReportMetric(float64(saw.approximate), round+"-approximate")
	}
}
