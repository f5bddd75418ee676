package servicenow

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
)

// refused is what ServiceNow says about a call that it did not do.
type refused struct{ message, detail string }

// Error gives both texts, safe for logs.
func (r *refused) Error() string { return httpx.Clean(r.message+" · "+r.detail, 300) }

// mentions looks for one of the texts, in lower case. Nobody mentions nothing.
func (r *refused) mentions(texts ...string) bool {
	if r == nil {
		return false
	}
	said := strings.ToLower(r.message + " " + r.detail)
	for _, text := range texts {
		if strings.Contains(said, text) {
			return true
		}
	}
	return false
}

// refusalOf reads the error member of an answer; it answers nil where there is
// none. The member may be an object or a text, and may stand behind rows.
func refusalOf(reply httpx.Reply) *refused {
	var wire struct {
		Error            json.RawMessage `json:"error"`
		ErrorDescription string          `json:"error_description"`
	}
	// A page of rows is big, and rarely an error.
	if !bytes.Contains(reply.Body, []byte(`"error"`)) {
		return nil
	}
	// Another shape of answer is judged by whoever reads its content.
	if !isJSON(reply, &wire) || len(wire.Error) == 0 || bytes.Equal(wire.Error, []byte("null")) {
		return nil
	}
	var inside struct {
		Message string `json:"message"`
		Detail  string `json:"detail"`
	}
	if json.Unmarshal(wire.Error, &inside) == nil {
		return &refused{message: inside.Message, detail: inside.Detail}
	}
	return &refused{message: string(wire.Error), detail: wire.ErrorDescription}
}

func isJSON(reply httpx.Reply, target any) bool { return reply.JSON(target) == nil }
