package alerting

import (
	"fmt"
	"math"
)

// reduce makes one number of each series: {type: reduce, reducer, expression}.
func reduce(model map[string]any, input []Number) ([]Number, error) {
	reducer, _ := model["reducer"].(string)
	var reduced []Number
	for _, number := range input {
		if number.Series == nil {
			reduced = append(reduced, number)
			continue
		}
		var values []float64
		for _, value := range number.Series {
			if value != nil {
				values = append(values, *value)
			}
		}
		value, err := reduceValues(reducer, values)
		if err != nil {
			return nil, err
		}
		reduced = append(reduced, Number{Labels: number.Labels, Value: value})
	}
	return reduced, nil
}

func reduceValues(reducer string, values []float64) (*float64, error) {
	if reducer == "count" {
		count := float64(len(values))
		return &count, nil
	}
	if len(values) == 0 {
		return nil, nil
	}
	sum, least, most := 0.0, math.Inf(1), math.Inf(-1)
	for _, value := range values {
		sum, least, most = sum+value, min(least, value), max(most, value)
	}
	results := map[string]float64{
		"last": values[len(values)-1], "sum": sum, "mean": sum / float64(len(values)), "min": least, "max": most,
	}
	result, known := results[reducer]
	if !known {
		return nil, fmt.Errorf("the workbench does not know the reducer %q", reducer)
	}
	return &result, nil
}

// threshold compares each number: {type: threshold, conditions: [{evaluator: {type, params}}]}; 1 is true, 0 false.
func threshold(model map[string]any, input []Number) ([]Number, error) {
	conditions, _ := model["conditions"].([]any)
	if len(conditions) == 0 {
		return nil, fmt.Errorf("threshold expression requires exactly one condition")
	}
	condition, _ := conditions[0].(map[string]any)
	evaluator, _ := condition["evaluator"].(map[string]any)
	kind, _ := evaluator["type"].(string)
	params := floats(evaluator["params"])
	compared := make([]Number, 0, len(input))
	for _, number := range input {
		if number.Series != nil {
			compared = append(compared, number) // Grafana compares point by point; the condition refuses it later
			continue
		}
		one := Number{Labels: number.Labels}
		if number.Value != nil {
			crossed, err := crosses(kind, params, *number.Value)
			if err != nil {
				return nil, err
			}
			one.Value = truth(crossed)
		}
		compared = append(compared, one)
	}
	return compared, nil
}

func crosses(kind string, params []float64, value float64) (bool, error) {
	wanted := 1
	if kind == "within_range" || kind == "outside_range" {
		wanted = 2
	}
	if len(params) < wanted {
		return false, fmt.Errorf("threshold %q needs %d numbers", kind, wanted)
	}
	switch kind {
	case "gt":
		return value > params[0], nil
	case "lt":
		return value < params[0], nil
	case "gte":
		return value >= params[0], nil
	case "lte":
		return value <= params[0], nil
	case "eq":
		return value == params[0], nil
	case "ne":
		return value != params[0], nil
	case "within_range":
		return value > params[0] && value < params[1], nil
	case "outside_range":
		return value < params[0] || value > params[1], nil
	}
	return false, fmt.Errorf("the workbench does not know the threshold %q", kind)
}

func truth(yes bool) *float64 {
	value := 0.0
	if yes {
		value = 1
	}
	return &value
}

// floats reads a list of numbers, decoded from JSON or YAML.
func floats(value any) []float64 {
	var list []float64
	items, _ := value.([]any)
	for _, item := range items {
		switch number := item.(type) {
		case float64:
			list = append(list, number)
		case int:
			list = append(list, float64(number))
		}
	}
	return list
}
