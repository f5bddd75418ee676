package playbook

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/prometheus/alertmanager/pkg/labels"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"
)

// estate is what a large team may have: 40 customers, 400 kinds of alerts, and entries
// of which a third use regular expressions. No two alerts have the same labels.
func estate(entries, targets int) Question {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a repeatable estate, no secret
	name := func() string { return fmt.Sprintf("Alert%03d", random.IntN(400)) }
	service := func() string { return fmt.Sprintf("service-%02d", random.IntN(80)) }
	customer := func() string { return fmt.Sprintf("customer-%02d", random.IntN(40)) }
	var question Question
	for i := range entries {
		one := Entry{ID: fmt.Sprintf("panel:board-%03d/%d", i/8, i%8), ReviewedOn: fmt.Sprintf("2026-%02d-01", 1+i%11)}
		switch i % 12 {
		case 0, 1, 2, 3:
			one.Matchers = []string{fmt.Sprintf(`alertname="%s",customer="%s"`, name(), customer())}
		case 4, 5:
			one.Matchers = []string{fmt.Sprintf(`alertname="%s"`, name()), fmt.Sprintf(`alertname="%s",severity="critical"`, name())}
		case 6:
			one.Matchers, one.Customer = []string{fmt.Sprintf(`service="%s",severity!="info"`, service())}, customer()
		case 7:
			one.Matchers = []string{fmt.Sprintf(`alertname=~"%s|%s|%s"`, name(), name(), name())}
		case 8:
			one.Matchers = []string{fmt.Sprintf(`alertname=~"Alert%d.*",service=~"service-%d[0-9]"`, random.IntN(4), random.IntN(8))}
		case 9:
			one.Matchers = []string{fmt.Sprintf(`instance=~"host-%02d.+:9100",customer="%s"`, random.IntN(100), customer())}
		case 10:
			one.Matchers = []string{fmt.Sprintf(`grafana_folder="%s",severity=~"critical|page",env!~"test.*"`, customer())}
		case 11:
			one.Matchers, one.Rules = []string{fmt.Sprintf(`service!="%s",env!~"test|dev",severity=~".+"`, service())}, []string{fmt.Sprint("rule-", i)}
		}
		question.Entries = append(question.Entries, one)
	}
	severities, environments := []string{"info", "warning", "critical", "page"}, []string{"prod", "test-1", "dev", ""}
	for i := range targets {
		owner := customer()
		question.Targets = append(question.Targets, Target{
			ID: fmt.Sprintf("instance:%016x", random.Uint64()), RuleUID: fmt.Sprint("rule-", random.IntN(800)),
			Labels: map[string]string{
				"alertname": name(), "customer": owner, "service": service(), "severity": severities[random.IntN(4)], "grafana_folder": owner,
				"env": environments[random.IntN(4)], "instance": fmt.Sprintf("host-%04d.example.net:9100", i), "job": "node", "team": "ops",
			},
		})
	}
	return question
}

func BenchmarkMatch(b *testing.B) {
	for _, size := range [][2]int{{1_000, 10_000}, {2_000, 20_000}, {100, 1_000}, {1, 10_000}} {
		question := estate(size[0], size[1])
		b.Run(fmt.Sprintf("%d entries, %d label sets", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := Match(b.Context(), question)
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkRead is what a question costs before it is one.
func BenchmarkRead(b *testing.B) {
	raw, err := json.Marshal(estate(1_000, 10_000))
	require.NoError(b, err)
	b.Run(fmt.Sprintf("%d KiB", len(raw)>>10), func(b *testing.B) {
		for b.Loop() {
			_, err := Read(raw)
			require.NoError(b, err)
		}
	})
	question, err := Read(raw)
	require.NoError(b, err)
	answer, err := Match(b.Context(), question)
	require.NoError(b, err)
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			_, err := json.Marshal(answer)
			require.NoError(b, err)
		}
	})
}

// BenchmarkPlainly is the same with Alertmanager's library alone, each set tried on
// each label set: what the index saves.
func BenchmarkPlainly(b *testing.B) {
	question := estate(1_000, 10_000)
	var sets []labels.Matchers
	for _, entry := range question.Entries {
		made, problem := readSets(entry)
		require.Empty(b, problem)
		for _, one := range made {
			sets = append(sets, one.matchers)
		}
	}
	targets := make([]model.LabelSet, len(question.Targets))
	for i, target := range question.Targets {
		targets[i] = model.LabelSet{}
		for name, value := range target.Labels {
			targets[i][model.LabelName(name)] = model.LabelValue(value)
		}
	}
	fits := 0
	for b.Loop() {
		for _, target := range targets {
			for _, one := range sets {
				if one.Matches(target) {
					fits++
				}
			}
		}
	}
}
