// Package outgoing writes the calls that clients of ticket systems send.
package outgoing

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/httpx"
)

// Call is one call of a ticket system's interface, before it has an address.
type Call struct {
	// Body, written as JSON, makes it a POST, unless Method says otherwise.
	Body   any
	Method string
	// Writes marks a call that changes something: it is sent once and never repeated.
	Writes bool
}

// Request is the call at an address. It adds the body's type to the header.
func (c Call) Request(address string, header http.Header) (httpx.Request, error) {
	out := httpx.Request{Method: http.MethodGet, URL: address, Header: header, Repeatable: !c.Writes}
	if c.Body != nil {
		body, err := json.Marshal(c.Body)
		if err != nil {
			return httpx.Request{}, fmt.Errorf("encode the call: %w", err)
		}
		out.Method, out.Body = http.MethodPost, body
		header.Set("Content-Type", "application/json")
	}
	if c.Method != "" {
		out.Method = c.Method
	}
	return out, nil
}
