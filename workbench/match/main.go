// Command match says which playbook entry belongs to which alert: it reads one
// question from its input and writes the answer, as the data source's resource
// playbook/match does. It is never part of the plugin.
//
//	go run ./workbench/match < question.json
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/quantyca/rounds/pkg/playbook"
)

func main() {
	if err := run(context.Background(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "match:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, input io.Reader, output io.Writer) error {
	raw, err := io.ReadAll(input)
	if err != nil {
		return fmt.Errorf("read the question: %w", err)
	}
	question, err := playbook.Read(raw)
	if err != nil {
		return err
	}
	answer, err := playbook.Match(ctx, question)
	if err != nil {
		return err
	}
	return json.NewEncoder(output).Encode(answer)
}
