package web

import (
	"net/http"
	"strconv"

	"github.com/quantyca/rounds/workbench/host/internal/annotations"
)

// millisecondsTwice is Grafana's mistake with this history: it takes milliseconds for seconds, so every time in the
// frame is a thousand times too late.
const millisecondsTwice = 1000

// getHistory answers a rule's changes of state as one frame, read from the annotations as Grafana does by default:
// of all filters only the rule and the time range (in seconds) count.
func (s *Server) getHistory(w http.ResponseWriter, r *http.Request, who caller) {
	asked := r.URL.Query()
	uid := asked.Get("ruleUID")
	if uid == "" {
		message(w, http.StatusInternalServerError, "ruleUID is required to query annotations")
		return
	}
	if _, err := s.Alerts.Rule(who.OrgID, uid); err != nil {
		message(w, http.StatusInternalServerError, "failed to look up the requested rule")
		return
	}
	from, _ := strconv.ParseInt(asked.Get("from"), 10, 64)
	to, _ := strconv.ParseInt(asked.Get("to"), 10, 64)
	found := s.Annotations.Find(annotations.Query{
		OrgID: who.OrgID, AlertUID: uid, From: from * 1000, To: to * 1000,
	}, s.sightOf(who))
	times, texts, before, after, data := []int64{}, []string{}, []string{}, []string{}, []string{}
	for _, item := range found {
		times = append(times, item.Time*millisecondsTwice)
		texts, before, after = append(texts, item.Text), append(before, item.PrevState), append(after, item.NewState)
		data = append(data, jsonText(item.Data))
	}
	answer(w, http.StatusOK, map[string]any{
		"schema": map[string]any{"name": "states", "fields": historyFields(uid)},
		"data":   map[string]any{"values": []any{times, texts, before, after, data}},
	})
}

func historyFields(uid string) []map[string]any {
	var fields []map[string]any
	for _, field := range [][3]string{
		{"time", "time", "time.Time"}, {"text", "string", "string"}, {"prev", "string", "string"},
		{"next", "string", "string"}, {"data", "string", "string"},
	} {
		fields = append(fields, map[string]any{
			"name": field[0], "type": field[1], "typeInfo": map[string]string{"frame": field[2]},
			"labels": map[string]string{"from": "state-history", "ruleUID": uid},
		})
	}
	return fields
}
