package people

import "crypto/rand"

// SignIn opens a session and gives its secret, the value of the cookie.
func (r *Register) SignIn(userID int64) string {
	secret := rand.Text()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sessions[secret] = userID
	return secret
}

// SignOut ends a session; an unknown one is no error.
func (r *Register) SignOut(secret string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.sessions, secret)
}

// Session finds the user of a session.
func (r *Register) Session(secret string) (User, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	user, ok := r.users[r.sessions[secret]]
	if !ok {
		return User{}, false
	}
	return *user, true
}
