// Package people keeps users, their roles in organisations, their sessions and their preferences, in memory.
//
//	register, err := people.NewRegister(time.Now)        // admin/admin exists
//	user, err := register.Create(people.NewUser{Login: "anna", Password: "anna"})
//	err = register.SetRole(people.MainOrg, user.ID, "Editor")
package people

import (
	"crypto/md5" // #nosec G501 -- the address of a picture, as Gravatar defines it; nothing is protected by it
	"encoding/hex"
	"strings"
	"time"
)

// MainOrg is the organisation that exists from the start.
const MainOrg int64 = 1

// User is a person who can sign in.
type User struct {
	ID             int64
	UID            string
	Login          string
	Email          string
	Name           string
	IsGrafanaAdmin bool
	// IsServiceAccount: no person but a program, which signs in with a token of its own.
	IsServiceAccount bool
	// AuthModule is the identity provider that vouches for the user ("oauth_…"), empty for a local user.
	AuthModule    string
	EmailVerified bool
	OrgID         int64 // the organisation in which he works now
	Created       time.Time
	Updated       time.Time
	LastSeen      time.Time

	password []byte
}

// NewUser says who is to be created.
type NewUser struct {
	Login    string
	Email    string
	Name     string
	Password string
	OrgID    int64 // 0 is the main organisation
}

// Org is an organisation.
type Org struct {
	ID   int64
	Name string
}

// Member is a user with his role in an organisation.
type Member struct {
	User
	Role string
}

// AvatarURL is where the user's picture would be.
func (u User) AvatarURL() string {
	address := u.Email
	if address == "" {
		address = u.Login
	}
	sum := md5.Sum([]byte(strings.ToLower(strings.TrimSpace(address)))) // #nosec G401 -- see the import
	return "/avatar/" + hex.EncodeToString(sum[:])
}
