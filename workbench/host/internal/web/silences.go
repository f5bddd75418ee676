package web

import (
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

type silenceBody struct {
	ID        string             `json:"id"`
	Comment   string             `json:"comment"`
	CreatedBy string             `json:"createdBy"`
	EndsAt    time.Time          `json:"endsAt"`
	StartsAt  time.Time          `json:"startsAt"`
	Matchers  []alerting.Matcher `json:"matchers"`
}

func silenceShape(silence alerting.Silence, now time.Time) map[string]any {
	return map[string]any{
		"id": silence.ID, "comment": silence.Comment, "createdBy": silence.CreatedBy, "matchers": silence.Matchers,
		"startsAt": stamp(silence.StartsAt), "endsAt": stamp(silence.EndsAt), "updatedAt": stamp(silence.UpdatedAt),
		"status": map[string]string{"state": silence.State(now)},
	}
}

func (s *Server) listSilences(w http.ResponseWriter, _ *http.Request, who caller) {
	list := []map[string]any{}
	for _, silence := range s.Alerts.Silences(who.OrgID) {
		list = append(list, silenceShape(silence, s.Clock()))
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) getSilence(w http.ResponseWriter, r *http.Request, who caller) {
	for _, silence := range s.Alerts.Silences(who.OrgID) {
		if silence.ID == r.PathValue("id") {
			answer(w, http.StatusOK, silenceShape(silence, s.Clock()))
			return
		}
	}
	noSilence(w, r.PathValue("id"))
}

func noSilence(w http.ResponseWriter, id string) {
	const name = "alerting.notifications.silences.notFound"
	problem{http.StatusNotFound, name, "[" + name + "] silence " + id + " not found"}.write(w)
}

func (s *Server) postSilence(w http.ResponseWriter, r *http.Request, who caller) {
	var body silenceBody
	if !decode(w, r, &body) {
		return
	}
	if missing := body.missing(); len(missing) > 0 {
		const list = "validation failure list:\n"
		message(w, http.StatusBadRequest, "silence failed validation: "+list+list+strings.Join(missing, "\n"))
		return
	}
	if body.EndsAt.Before(s.Clock()) {
		const name = "alerting.notifications.silences.badRequest"
		const text = "[" + name + "] invalid silence: end time can't be in the past: unable to create silence"
		problem{http.StatusBadRequest, name, text}.write(w)
		return
	}
	silence := s.Alerts.PutSilence(alerting.Silence{
		ID: body.ID, OrgID: who.OrgID, Matchers: body.Matchers, StartsAt: body.StartsAt, EndsAt: body.EndsAt,
		CreatedBy: body.CreatedBy, Comment: body.Comment,
	})
	answer(w, http.StatusAccepted, map[string]string{"silenceID": silence.ID})
}

// missing are Grafana's sentences for what the body lacks.
func (b silenceBody) missing() []string {
	var list []string
	for _, one := range []struct {
		absent bool
		text   string
	}{
		{b.Comment == "", "comment in body is required"}, {b.CreatedBy == "", "createdBy in body is required"},
		{b.EndsAt.IsZero(), "endsAt in body is required"}, {b.Matchers == nil, "matchers in body is required"},
		{b.Matchers != nil && len(b.Matchers) == 0, "matchers in body should have at least 1 items"},
		{b.StartsAt.IsZero(), "startsAt in body is required"},
	} {
		if one.absent {
			list = append(list, one.text)
		}
	}
	return list
}

func (s *Server) deleteSilence(w http.ResponseWriter, r *http.Request, who caller) {
	if err := s.Alerts.Expire(who.OrgID, r.PathValue("id")); err != nil {
		noSilence(w, r.PathValue("id"))
		return
	}
	message(w, http.StatusOK, "silence deleted")
}
