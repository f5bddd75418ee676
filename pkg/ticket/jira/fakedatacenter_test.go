package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/quantyca/rounds/pkg/setup"
)

const offsetPath = "search"

// newFakeDataCenter is a fakeJira of the other edition.
func newFakeDataCenter(t *testing.T, handlers map[string]http.HandlerFunc) *fakeJira {
	t.Helper()
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"myself":  reply(`{"key":"JIRAUSER10100","name":"rounds","displayName":"Rounds","timeZone":"Europe/Rome","active":true}`),
		"project": reply(`[{"key":"ACM"},{"key":"ACI"},{"key":"SECRET"}]`),
	})
	fake.system, fake.root = setup.JiraDC, "/rest/api/2/"
	for path, handler := range handlers {
		fake.handlers[path] = handler
	}
	return fake
}

// part writes a page of version 2 with these numbers of ACM.
func part(total int, numbers ...int) string {
	return strings.TrimSuffix(page("", numbers...), "}") + fmt.Sprintf(`,"startAt":0,"maxResults":1000,"total":%d}`, total)
}

// offsets answers searches as a Data Center does that holds the numbers from 1 to
// have and gives at most most of them at once.
func offsets(t *testing.T, have, most int, asked *[]offsetBody) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var body offsetBody
		if json.NewDecoder(r.Body).Decode(&body) != nil {
			t.Error("a search without a body")
		}
		if asked != nil {
			*asked = append(*asked, body)
		}
		var numbers []int
		for number := body.StartAt + 1; number <= have && len(numbers) < min(most, body.MaxResults); number++ {
			numbers = append(numbers, number)
		}
		_, _ = io.WriteString(w, part(have, numbers...))
	}
}
