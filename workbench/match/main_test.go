package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAnswersOneQuestion(t *testing.T) {
	var output bytes.Buffer
	require.NoError(t, run(t.Context(), strings.NewReader(`{"entries":[{"id":"e","matchers":["a=\"b\""]}],"targets":[{"id":"t","labels":{"a":"b"}}]}`), &output))
	assert.JSONEq(t, `{
		"entries": [{"id":"e","problem":"","catchAll":false,"specificity":4,"fits":1,"first":1}],
		"matches": [{"target":"t","entry":"e","by":"matchers","why":"Its matchers fit: a=\"b\".","set":0,"also":[],"conflict":[]}]
	}`, output.String())
}

func TestRefusesWithASentence(t *testing.T) {
	var output bytes.Buffer
	require.EqualError(t, run(t.Context(), strings.NewReader(`[]`), &output), "The request must be an object with entries and targets.")
	assert.Empty(t, output.String())
}
