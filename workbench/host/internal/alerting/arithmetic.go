package alerting

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math"
	"regexp"
	"strconv"
)

var variable = regexp.MustCompile(`\$\{?(\w+)\}?`)

// arithmetic computes {type: math, expression: "$A > 90 && $B < 1"} for every set of labels that all its variables
// have; a number without labels goes with any. The notation is read as Go's, which agrees for + - * / % comparisons,
// && || ! and parentheses; Grafana's functions and ** are not there.
func arithmetic(model map[string]any, known map[string][]Number) ([]Number, error) {
	text, _ := model["expression"].(string)
	tree, err := parser.ParseExpr(variable.ReplaceAllString(text, "ref_$1"))
	if err != nil {
		return nil, fmt.Errorf("the workbench cannot read the expression %q", text)
	}
	var numbers []Number
	for _, row := range joined(variable.FindAllStringSubmatch(text, -1), known) {
		value, err := compute(tree, row.values)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, Number{Labels: row.labels, Value: value})
	}
	return numbers, nil
}

type joinedRow struct {
	labels map[string]string
	values map[string]*float64
}

func joined(names [][]string, known map[string][]Number) []joinedRow {
	rows := []joinedRow{{labels: map[string]string{}, values: map[string]*float64{}}}
	seen := map[string]bool{}
	for _, name := range names {
		if seen[name[1]] {
			continue
		}
		seen[name[1]] = true
		var next []joinedRow
		for _, row := range rows {
			for _, number := range known[name[1]] {
				if len(row.labels) > 0 && len(number.Labels) > 0 && !maps.Equal(row.labels, number.Labels) {
					continue
				}
				labels, values := row.labels, maps.Clone(row.values)
				if len(labels) == 0 {
					labels = number.Labels
				}
				values["ref_"+name[1]] = number.Value
				next = append(next, joinedRow{labels, values})
			}
		}
		rows = next
	}
	return rows
}

// compute gives nil where a value is missing.
func compute(tree ast.Expr, values map[string]*float64) (*float64, error) {
	switch node := tree.(type) {
	case *ast.ParenExpr:
		return compute(node.X, values)
	case *ast.Ident:
		return values[node.Name], nil
	case *ast.BasicLit:
		value, err := strconv.ParseFloat(node.Value, 64)
		return &value, err
	case *ast.UnaryExpr:
		value, err := compute(node.X, values)
		if err != nil || value == nil {
			return nil, err
		}
		switch node.Op {
		case token.SUB:
			negative := -*value
			return &negative, nil
		case token.NOT:
			return truth(*value == 0), nil
		}
	case *ast.BinaryExpr:
		left, err := compute(node.X, values)
		if err != nil {
			return nil, err
		}
		right, err := compute(node.Y, values)
		if err != nil || left == nil || right == nil {
			return nil, err
		}
		return combine(node.Op, *left, *right)
	}
	return nil, fmt.Errorf("the workbench does not know this part of the expression: %T", tree)
}

func combine(operator token.Token, left, right float64) (*float64, error) {
	sums := map[token.Token]float64{
		token.ADD: left + right, token.SUB: left - right, token.MUL: left * right, token.QUO: left / right,
		token.REM: math.Mod(left, right),
	}
	if value, ok := sums[operator]; ok {
		return &value, nil
	}
	truths := map[token.Token]bool{
		token.GTR: left > right, token.LSS: left < right, token.GEQ: left >= right, token.LEQ: left <= right,
		token.EQL: left == right, token.NEQ: left != right, token.LAND: left != 0 && right != 0,
		token.LOR: left != 0 || right != 0,
	}
	if yes, ok := truths[operator]; ok {
		return truth(yes), nil
	}
	return nil, fmt.Errorf("the workbench does not know the operator %s", operator)
}
