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

type orgUser struct {
	OrgID              int64     `json:"orgId"`
	UserID             int64     `json:"userId"`
	UID                string    `json:"uid"`
	Email              string    `json:"email"`
	Name               string    `json:"name"`
	AvatarURL          string    `json:"avatarUrl"`
	Login              string    `json:"login"`
	Role               string    `json:"role"`
	LastSeenAt         time.Time `json:"lastSeenAt"`
	Created            time.Time `json:"created"`
	LastSeenAtAge      string    `json:"lastSeenAtAge"`
	IsDisabled         bool      `json:"isDisabled"`
	AuthLabels         []string  `json:"authLabels"`
	IsExternallySynced bool      `json:"isExternallySynced"`
	IsProvisioned      bool      `json:"isProvisioned"`
}

func (s *Server) getOrg(w http.ResponseWriter, _ *http.Request, who caller) {
	s.answerOrg(w, who.OrgID)
}

func (s *Server) getUserOrgs(w http.ResponseWriter, _ *http.Request, who caller) {
	s.answerOrgsOf(w, who.ID)
}

func (s *Server) answerOrgsOf(w http.ResponseWriter, userID int64) {
	list := []map[string]any{}
	for _, one := range s.People.OrgsOf(userID) {
		list = append(list, map[string]any{"orgId": one.Org.ID, "name": one.Org.Name, "role": one.Role})
	}
	answer(w, http.StatusOK, list)
}

// getUserTeams: the workbench has no teams.
func (s *Server) getUserTeams(w http.ResponseWriter, _ *http.Request, _ caller) {
	answer(w, http.StatusOK, []string{})
}

func (s *Server) getOrgUsers(w http.ResponseWriter, r *http.Request, who caller) {
	list := []orgUser{}
	for _, member := range s.membersAsked(r, who) {
		one := orgUser{
			OrgID: who.OrgID, UserID: member.ID, UID: member.UID, Email: member.Email, Name: member.Name,
			AvatarURL: member.AvatarURL(), Login: member.Login, Role: member.Role, LastSeenAt: member.LastSeen,
			Created: member.Created, LastSeenAtAge: age(s.Clock().Sub(member.LastSeen)),
		}
		if member.AuthModule != "" {
			one.AuthLabels = []string{member.AuthModule}
		}
		list = append(list, one)
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) lookupOrgUsers(w http.ResponseWriter, r *http.Request, who caller) {
	list := []map[string]any{}
	for _, member := range s.membersAsked(r, who) {
		list = append(list, map[string]any{
			"uid": member.UID, "userId": member.ID, "login": member.Login, "avatarUrl": member.AvatarURL(),
		})
	}
	answer(w, http.StatusOK, list)
}

// membersAsked are the members that ?query= and ?limit= leave.
func (s *Server) membersAsked(r *http.Request, who caller) []people.Member {
	query := strings.ToLower(r.URL.Query().Get("query"))
	limit, _ := strconv.Atoi(r.URL.Query().Get("limit"))
	var list []people.Member
	for _, member := range s.People.Members(who.OrgID) {
		if limit > 0 && len(list) == limit {
			break
		}
		if strings.Contains(strings.ToLower(member.Login+"\n"+member.Email+"\n"+member.Name), query) {
			list = append(list, member)
		}
	}
	return list
}

func (s *Server) patchOrgUser(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Role string `json:"role"`
	}
	if !decode(w, r, &body) {
		return
	}
	id, err := strconv.ParseInt(r.PathValue("userId"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "userId is invalid")
		return
	}
	if !people.ValidRole(body.Role) {
		message(w, http.StatusBadRequest, "Invalid role specified")
		return
	}
	if !people.Includes(who.Role, body.Role) && !who.IsGrafanaAdmin {
		message(w, http.StatusForbidden, "Cannot assign a role higher than user's role")
		return
	}
	switch err := s.People.SetRole(who.OrgID, id, body.Role); {
	case errors.Is(err, people.ErrLastAdmin):
		message(w, http.StatusBadRequest, "Cannot change role so that there is no organization admin left")
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed update org user")
	default:
		message(w, http.StatusOK, "Organization user updated")
	}
}

// age tells a duration in words, as Grafana's user lists do.
func age(d time.Duration) string {
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
		if n := int(d / unit.length); n > 1 {
			return fmt.Sprintf("%d %ss", n, unit.name)
		} else if n == 1 {
			return "1 " + unit.name
		}
	}
	return "< 1 minute"
}
