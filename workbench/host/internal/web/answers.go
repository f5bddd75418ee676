package web

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// answer writes a JSON body.
func answer(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(text) // the client has gone; nobody is left to tell
}

// jsonText is a value as JSON; what has no such form is null.
func jsonText(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return "null"
	}
	return string(text)
}

func idText(id int64) string { return strconv.FormatInt(id, 10) }

// message writes Grafana's plainest body, for success and failure alike.
func message(w http.ResponseWriter, status int, text string) {
	answer(w, status, map[string]any{"message": text})
}

// traced is message as Grafana writes it where a cause was logged.
func traced(w http.ResponseWriter, status int, text string) {
	answer(w, status, map[string]any{"message": text, "traceID": ""})
}

// problem is an error that has an id in Grafana.
type problem struct {
	Status  int    `json:"statusCode"`
	ID      string `json:"messageId"`
	Message string `json:"message"`
}

func (p problem) Error() string { return p.Message }

// write gives the body of Grafana's handlers.
func (p problem) write(w http.ResponseWriter) { answer(w, p.Status, p) }

// writeTraced gives the body of Grafana's middleware, which has two fields more.
func (p problem) writeTraced(w http.ResponseWriter) {
	answer(w, p.Status, map[string]any{
		"extra": nil, "message": p.Message, "messageId": p.ID, "statusCode": p.Status, "traceID": "",
	})
}

// reads decodes a JSON body and tells whether it could.
func reads[T any](r *http.Request, into *T) bool { return json.NewDecoder(r.Body).Decode(into) == nil }

// positive reads a number of the address that must be at least 1.
func positive(r *http.Request, name string, otherwise int) int {
	if value, err := strconv.Atoi(r.URL.Query().Get(name)); err == nil && value > 0 {
		return value
	}
	return otherwise
}

// decode reads a JSON body; where it cannot be read it has answered and gives false.
func decode[T any](w http.ResponseWriter, r *http.Request, into *T) bool {
	if err := json.NewDecoder(r.Body).Decode(into); err != nil {
		message(w, http.StatusBadRequest, "bad request data")
		return false
	}
	return true
}
