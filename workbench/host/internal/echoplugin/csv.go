package main

import (
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// fromCSV is a table of the text: a column of whole numbers is one of numbers, any other of texts.
func fromCSV(text string) (*data.Frame, error) {
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(lines) < 2 {
		return data.NewFrame(""), err
	}
	frame := data.NewFrame("")
	for column, name := range lines[0] {
		frame.Fields = append(frame.Fields, columnOf(name, lines[1:], column))
	}
	return frame, nil
}

func columnOf(name string, lines [][]string, column int) *data.Field {
	texts, numbers := []*string{}, []*int64{}
	for _, line := range lines {
		texts = append(texts, &line[column])
		if number, err := strconv.ParseInt(line[column], 10, 64); err == nil {
			numbers = append(numbers, &number)
		}
	}
	if len(numbers) == len(lines) {
		return data.NewField(name, nil, numbers)
	}
	return data.NewField(name, nil, texts)
}
