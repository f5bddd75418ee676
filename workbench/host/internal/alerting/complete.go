package alerting

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Complete checks a rule and fills in what Grafana fills in. The error has Grafana's text where Grafana has one.
func Complete(rule Rule) (Rule, error) {
	if rule.NoDataState == "" {
		rule.NoDataState = NoData
	}
	if rule.ExecErrState == "" {
		rule.ExecErrState = Alerting
	}
	switch {
	case rule.Title == "":
		return Rule{}, fmt.Errorf("invalid alert rule: title is empty")
	case rule.Group == "":
		return Rule{}, fmt.Errorf("invalid alert rule: rule group name is empty")
	case len(rule.Data) == 0:
		return Rule{}, fmt.Errorf("invalid alert rule: no queries or expressions are found")
	case !slices.Contains([]string{NoData, OK, Alerting, KeepLast}, rule.NoDataState):
		return Rule{}, fmt.Errorf("invalid alert rule: unknown NoData state option %s", rule.NoDataState)
	case !slices.Contains([]string{Error, OK, Alerting, KeepLast}, rule.ExecErrState):
		return Rule{}, fmt.Errorf("invalid alert rule: unknown Error state option %s", rule.ExecErrState)
	}
	queries := make([]Query, 0, len(rule.Data))
	for _, query := range rule.Data {
		model := maps.Clone(query.Model)
		if model == nil {
			model = map[string]any{}
		}
		for name, value := range map[string]any{"intervalMs": 1000, "maxDataPoints": 43200} {
			if _, ok := model[name]; !ok {
				model[name] = value
			}
		}
		model["refId"] = query.RefID
		query.Model = model
		queries = append(queries, query)
	}
	rule.Data = queries
	return rule, nil
}

// ParseDuration reads lengths as Grafana's files have them: Go's notation, with d and w besides.
func ParseDuration(text string) (time.Duration, error) {
	for suffix, unit := range map[string]time.Duration{"d": 24 * time.Hour, "w": 7 * 24 * time.Hour} {
		if count, ok := strings.CutSuffix(text, suffix); ok {
			number, err := strconv.Atoi(count)
			return time.Duration(number) * unit, err
		}
	}
	return time.ParseDuration(text)
}
