package store_test

import (
	"bufio"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// untilKilled gives what a process said, a line each, before it was killed in the
// middle of its work, as soon as it had said enough.
func untilKilled[T any](t *testing.T, act, database string, enough int, read func(line []byte) (T, error)) (told []T) {
	t.Helper()
	writer := child(t.Context(), act, database)
	out, err := writer.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, writer.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		one, err := read(lines.Bytes())
		require.NoError(t, err, lines.Text())
		if told = append(told, one); len(told) == enough {
			require.NoError(t, writer.Process.Kill())
		}
	}
	require.ErrorContains(t, writer.Wait(), "killed")
	return told
}

func inJSON[T any](line []byte) (one T, err error) {
	err = json.Unmarshal(line, &one)
	return one, err
}

func asText(line []byte) (string, error) { return string(line), nil }
