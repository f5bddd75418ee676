package web

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

// userProfile is a user as his own or the server administrator's profile page has him.
type userProfile struct {
	ID                             int64     `json:"id"`
	UID                            string    `json:"uid"`
	Email                          string    `json:"email"`
	Name                           string    `json:"name"`
	Login                          string    `json:"login"`
	Theme                          string    `json:"theme"`
	OrgID                          int64     `json:"orgId,omitempty"`
	IsGrafanaAdmin                 bool      `json:"isGrafanaAdmin"`
	IsDisabled                     bool      `json:"isDisabled"`
	IsExternal                     bool      `json:"isExternal"`
	IsExternallySynced             bool      `json:"isExternallySynced"`
	IsGrafanaAdminExternallySynced bool      `json:"isGrafanaAdminExternallySynced"`
	AuthLabels                     []string  `json:"authLabels"`
	UpdatedAt                      time.Time `json:"updatedAt"`
	CreatedAt                      time.Time `json:"createdAt"`
	AvatarURL                      string    `json:"avatarUrl"`
	IsProvisioned                  bool      `json:"isProvisioned"`
}

func profileOf(user people.User) userProfile {
	profile := userProfile{
		ID: user.ID, UID: user.UID, Email: user.Email, Name: user.Name, Login: user.Login, OrgID: user.OrgID,
		IsGrafanaAdmin: user.IsGrafanaAdmin, IsExternal: user.AuthModule != "", AuthLabels: []string{},
		UpdatedAt: user.Updated, CreatedAt: user.Created, AvatarURL: user.AvatarURL(),
	}
	if user.AuthModule != "" {
		profile.AuthLabels = append(profile.AuthLabels, user.AuthModule)
	}
	return profile
}

func (s *Server) getUser(w http.ResponseWriter, _ *http.Request, who caller) {
	if who.IsServiceAccount {
		answer(w, http.StatusOK, userProfile{
			UID: "service-account:" + idText(who.ID), Email: who.Email, Name: who.Name, Login: who.Login, OrgID: who.OrgID,
		})
		return
	}
	if user, err := s.People.ByID(who.ID); err == nil { // not the caller's, whose organisation may be the request's
		answer(w, http.StatusOK, profileOf(user))
	}
}

func (s *Server) putUser(w http.ResponseWriter, r *http.Request, who caller) {
	s.updateUser(w, r, who.ID)
}

func (s *Server) getUserByID(w http.ResponseWriter, r *http.Request, _ caller) {
	if user, ok := s.userOfPath(w, r); ok {
		answer(w, http.StatusOK, profileOf(user))
	}
}

func (s *Server) putUserByID(w http.ResponseWriter, r *http.Request, _ caller) {
	if user, ok := s.userOfPath(w, r); ok {
		s.updateUser(w, r, user.ID)
	}
}

func (s *Server) lookupUser(w http.ResponseWriter, r *http.Request, _ caller) {
	user, err := s.People.Named(r.URL.Query().Get("loginOrEmail"))
	if err != nil {
		message(w, http.StatusNotFound, people.ErrNotFound.Error())
		return
	}
	answer(w, http.StatusOK, profileOf(user))
}

// userOfPath finds the user whom {id} names, by number or uid; where there is none it has answered.
func (s *Server) userOfPath(w http.ResponseWriter, r *http.Request) (people.User, bool) {
	text := r.PathValue("id")
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		if user, err := s.People.ByUID(text); err == nil {
			return user, true
		}
		message(w, http.StatusNotFound, "User not found")
		return people.User{}, false
	}
	user, err := s.People.ByID(id)
	if err != nil {
		message(w, http.StatusNotFound, people.ErrNotFound.Error())
		return people.User{}, false
	}
	return user, true
}

func (s *Server) updateUser(w http.ResponseWriter, r *http.Request, id int64) {
	var body struct {
		Name  string `json:"name"`
		Email string `json:"email"`
		Login string `json:"login"`
	}
	if !decode(w, r, &body) {
		return
	}
	change := people.Change{Name: body.Name, Email: strings.TrimSpace(body.Email), Login: strings.TrimSpace(body.Login)}
	if change.Login == "" {
		change.Login = change.Email
	}
	if change.Login == "" {
		errNoName.write(w)
		return
	}
	if err := s.People.Update(id, change); errors.Is(err, people.ErrExists) {
		message(w, http.StatusConflict, "Update would result in user login conflict")
		return
	}
	message(w, http.StatusOK, "User updated")
}

var errNoName = problem{http.StatusBadRequest, "user.empty-username-and-email",
	"Need to specify either username or email"}

func (s *Server) createUser(w http.ResponseWriter, r *http.Request, _ caller) {
	var body struct {
		Login    string `json:"login"`
		Email    string `json:"email"`
		Name     string `json:"name"`
		Password string `json:"password"`
		OrgID    int64  `json:"OrgId"`
	}
	if !decode(w, r, &body) {
		return
	}
	if len(body.Password) < 4 {
		problem{http.StatusBadRequest, "password.password-policy-too-short", "New password is too short"}.write(w)
		return
	}
	user, err := s.People.Create(people.NewUser(body))
	switch {
	case errors.Is(err, people.ErrExists):
		message(w, http.StatusPreconditionFailed,
			"User with email '"+body.Email+"' or username '"+body.Login+"' already exists")
	case errors.Is(err, people.ErrNoOrg):
		message(w, http.StatusBadRequest, fmt.Sprintf("[org.notFound] failed to get organization with ID: %d", body.OrgID))
	case errors.Is(err, people.ErrNoName):
		errNoName.write(w)
	case err != nil:
		message(w, http.StatusInternalServerError, "failed to create user")
	default:
		answer(w, http.StatusOK, map[string]any{"message": "User created", "id": user.ID, "uid": user.UID})
	}
}
