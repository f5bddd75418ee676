package alerting

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// Outcome is what one evaluation says of one instance.
type Outcome struct {
	Labels  map[string]string // of the data, not yet the rule's
	State   string            // Normal | Alerting | NoData | Error
	Err     string
	Values  map[string]Number // by refId, those with the same labels
	Kinds   map[string]string // by refId: query, threshold, reduce, math
	Decided *float64
}

// ValueText is Grafana's __value_string__.
func (o Outcome) ValueText() string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(o.Values)) {
		value := "null"
		if number := o.Values[name].Value; number != nil {
			value = strconv.FormatFloat(*number, 'g', -1, 64)
		}
		parts = append(parts, fmt.Sprintf("[ var='%s' labels={%s} type='%s' value=%s ]",
			name, labelText(o.Values[name].Labels), o.Kinds[name], value))
	}
	return strings.Join(parts, ", ")
}

// Evaluate decides by what the data sources answered, by refId. There is always an outcome: where nothing can be
// decided it is NoData or Error, which names the query that is to blame.
func Evaluate(rule Rule, responses map[string]backend.DataResponse) []Outcome {
	known, kinds := map[string][]Number{}, map[string]string{}
	refs := []string{}
	for _, query := range rule.Data {
		refs = append(refs, query.RefID)
		numbers, kind, failed := step(query, responses, known)
		if failed != nil {
			return []Outcome{*failed}
		}
		known[query.RefID], kinds[query.RefID] = numbers, kind
	}
	deciding, ok := known[rule.Condition]
	if !ok {
		return []Outcome{failure(nil, fmt.Sprintf(
			"[alerting.alert-rule.conditionNotExist] Condition %s does not exist, must be one of %v", rule.Condition, refs))}
	}
	if len(deciding) == 0 {
		return []Outcome{{State: NoData, Labels: blame(rule, known)}}
	}
	var outcomes []Outcome
	for _, number := range deciding {
		if number.Series != nil {
			return []Outcome{failure(nil, fmt.Sprintf(
				"invalid format of evaluation results for the alert definition %s: %s", rule.Condition, errSeries))}
		}
		outcomes = append(outcomes, outcomeOf(number, known, kinds))
	}
	return outcomes
}

func step(
	query Query, responses map[string]backend.DataResponse, known map[string][]Number,
) ([]Number, string, *Outcome) {
	if !query.IsExpression() {
		response := responses[query.RefID]
		source := map[string]string{"datasource_uid": query.DatasourceUID, "ref_id": query.RefID}
		if response.Error != nil {
			failed := failure(source, fmt.Sprintf(
				"[sse.dataQueryError] failed to execute query [%s]: %s", query.RefID, response.Error))
			return nil, "", &failed
		}
		numbers, err := Numbers(response.Frames)
		if err != nil {
			failed := failure(nil, "invalid format of evaluation results for the alert definition : "+err.Error())
			return nil, "", &failed
		}
		return numbers, "query", nil
	}
	kind, _ := query.Model["type"].(string)
	numbers, err := express(kind, query.Model, known)
	if err != nil {
		failed := failure(nil, fmt.Sprintf("failed to execute expression [%s]: %s", query.RefID, err))
		return nil, "", &failed
	}
	return numbers, kind, nil
}

func express(kind string, model map[string]any, known map[string][]Number) ([]Number, error) {
	name, _ := model["expression"].(string)
	input := known[strings.TrimPrefix(name, "$")]
	switch kind {
	case "threshold":
		return threshold(model, input)
	case "reduce":
		return reduce(model, input)
	case "math":
		return arithmetic(model, known)
	}
	return nil, fmt.Errorf("the workbench does not know expressions of type %q", kind)
}

func failure(labels map[string]string, text string) Outcome {
	return Outcome{State: Error, Labels: labels, Err: text}
}

// blame names the first query without data.
func blame(rule Rule, known map[string][]Number) map[string]string {
	for _, query := range rule.Data {
		if !query.IsExpression() && len(known[query.RefID]) == 0 {
			return map[string]string{"datasource_uid": query.DatasourceUID, "ref_id": query.RefID}
		}
	}
	return nil
}

func outcomeOf(deciding Number, known map[string][]Number, kinds map[string]string) Outcome {
	outcome := Outcome{
		Labels: deciding.Labels, State: Normal, Values: map[string]Number{}, Kinds: kinds, Decided: deciding.Value,
	}
	switch {
	case deciding.Value == nil:
		outcome.State = NoData
	case *deciding.Value != 0:
		outcome.State = Alerting
	}
	for name, numbers := range known {
		for _, number := range numbers {
			if number.Series == nil && maps.Equal(number.Labels, deciding.Labels) {
				outcome.Values[name] = number
			}
		}
	}
	return outcome
}
