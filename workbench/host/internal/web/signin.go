package web

import (
	"encoding/json"
	"net/http"
	"time"
)

const sessionLifetime = 30 * 24 * time.Hour

// login opens a session for {user, password}.
func (s *Server) login(w http.ResponseWriter, r *http.Request) {
	var body struct {
		User     string `json:"user"`
		Password string `json:"password"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		problem{http.StatusBadRequest, "form-auth.invalid", "bad login data"}.write(w)
		return
	}
	user, err := s.People.Check(body.User, body.Password)
	if err != nil {
		errBadPassword.write(w)
		return
	}
	setSession(w, s.People.SignIn(user.ID), int(sessionLifetime.Seconds()))
	answer(w, http.StatusOK, map[string]any{"message": "Logged in", "redirectUrl": "/"})
}

// logout ends the session and leads to the sign-in page.
func (s *Server) logout(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie(sessionCookie); err == nil {
		s.People.SignOut(cookie.Value)
	}
	setSession(w, "", -1)
	http.Redirect(w, r, "/login", http.StatusFound)
}

// setSession sends the cookie; maxAge is in seconds, below zero ends it.
func setSession(w http.ResponseWriter, secret string, maxAge int) {
	http.SetCookie(w, &http.Cookie{ // #nosec G124 -- not Secure: the workbench speaks plain HTTP on one machine
		Name: sessionCookie, Value: secret, Path: "/", MaxAge: maxAge, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

func (s *Server) ping(w http.ResponseWriter, _ *http.Request, _ caller) {
	message(w, http.StatusOK, "Logged in")
}
