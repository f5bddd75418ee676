package plugin

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"github.com/quantyca/rounds/pkg/setup"
)

// readBody decodes a request's JSON, up to the size that checkBody states.
func readBody(r *http.Request, into any) error {
	raw, err := io.ReadAll(io.LimitReader(r.Body, setup.MaxBytes+1))
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("decode a request: %w", err)
	}
	return nil
}
