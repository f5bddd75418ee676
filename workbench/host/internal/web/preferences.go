package web

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

// preferencesBody is what may be sent; a missing field is nil.
type preferencesBody struct {
	Theme            *string `json:"theme,omitempty"`
	Timezone         *string `json:"timezone,omitempty"`
	WeekStart        *string `json:"weekStart,omitempty"`
	Language         *string `json:"language,omitempty"`
	HomeDashboardUID *string `json:"homeDashboardUID,omitempty"`
}

func (s *Server) getPreferences(w http.ResponseWriter, _ *http.Request, who caller) {
	p := s.People.PreferencesOf(who.ID)
	answer(w, http.StatusOK, preferencesBody{
		Theme: unlessEmpty(p.Theme), Timezone: unlessEmpty(p.Timezone), WeekStart: unlessEmpty(p.WeekStart),
		Language: unlessEmpty(p.Language), HomeDashboardUID: unlessEmpty(p.HomeDashboardUID),
	})
}

// putPreferences replaces all: what is not sent falls back to the default.
func (s *Server) putPreferences(w http.ResponseWriter, r *http.Request, who caller) {
	s.changePreferences(w, r, who, people.Preferences{})
}

// patchPreferences changes only what is sent.
func (s *Server) patchPreferences(w http.ResponseWriter, r *http.Request, who caller) {
	s.changePreferences(w, r, who, s.People.PreferencesOf(who.ID))
}

func (s *Server) changePreferences(w http.ResponseWriter, r *http.Request, who caller, p people.Preferences) {
	var body preferencesBody
	if !decode(w, r, &body) {
		return
	}
	if body.Theme != nil && *body.Theme != "" && !validTheme(*body.Theme) {
		message(w, http.StatusBadRequest, "Invalid theme")
		return
	}
	if body.Timezone != nil && !validTimezone(*body.Timezone) {
		message(w, http.StatusBadRequest, "Invalid timezone. Must be a valid IANA timezone (e.g., America/New_York), "+
			"'utc', 'browser', or empty string")
		return
	}
	for _, field := range []struct {
		sent *string
		into *string
	}{
		{body.Theme, &p.Theme},
		{body.Timezone, &p.Timezone},
		{body.WeekStart, &p.WeekStart},
		{body.Language, &p.Language},
		{body.HomeDashboardUID, &p.HomeDashboardUID},
	} {
		if field.sent != nil {
			*field.into = *field.sent
		}
	}
	s.People.SetPreferences(who.ID, p)
	message(w, http.StatusOK, "Preferences updated")
}

func validTheme(theme string) bool { return theme == "light" || theme == "dark" || theme == "system" }

func validTimezone(zone string) bool {
	if zone == "" || zone == "utc" || zone == "browser" {
		return true
	}
	_, err := time.LoadLocation(zone)
	return err == nil
}

func unlessEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
