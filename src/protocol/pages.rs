//! The queue of page requests to the worker.
//!
//! Law: one request runs at a time. If views come faster than answers, as in a drag, only the last one is requested. A
//! prefetch delays a request by one answer at most.

/// The queue; a page `P` follows from a key `K`, which is the view and the number of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages<K, P> {
    /// The running request; false for a prefetch.
    asked: Option<(K, bool)>,
    /// The next request.
    next: Option<K>,
    /// The next prefetch, sent when there is no request.
    prefetched: Option<K>,
    /// A prefetched page that was not requested yet.
    ready: Option<(K, P)>,
}

/// The next step after a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<P> {
    /// Send it to the worker.
    Ask,
    /// Wait: it runs already, or is sent later.
    Wait,
    /// Show this page.
    Show(P),
}

/// The next step after a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response<K, P> {
    /// A page to show; true if no other one was requested since.
    pub show: Option<(P, bool)>,
    /// The next key to send to the worker.
    pub ask: Option<K>,
}

impl<K, P> Default for Pages<K, P> {
    fn default() -> Pages<K, P> {
        Pages { asked: None, next: None, prefetched: None, ready: None }
    }
}

impl<K: Clone + PartialEq, P> Pages<K, P> {
    /// Requests a view instead of all former ones.
    pub fn request(&mut self, view: &K) -> Step<P> {
        self.prefetched = None;
        self.next = None;
        if let Some((_, page)) = self.ready.take_if(|(ready, _)| ready == view) {
            // What was wanted before no longer is.
            self.asked.iter_mut().for_each(|(_, wanted)| *wanted = false);
            return Step::Show(page);
        }
        match &mut self.asked {
            Some((asked, wanted)) if asked == view => *wanted = true,
            Some(_) => self.next = Some(view.clone()),
            None => {
                self.asked = Some((view.clone(), true));
                return Step::Ask;
            }
        }
        Step::Wait
    }

    /// This view may be wanted soon; whether its page is to be asked for now.
    pub fn prefetch(&mut self, view: &K) -> bool {
        let comes = |(asked, _): &(K, bool)| asked == view;
        if self.ready.as_ref().is_some_and(|(ready, _)| ready == view) || self.asked.as_ref().is_some_and(comes) {
            return false;
        }
        if self.asked.is_some() {
            self.prefetched = Some(view.clone());
            return false;
        }
        self.asked = Some((view.clone(), false));
        true
    }

    /// The page that was asked for has come.
    pub fn on_response(&mut self, page: P) -> Response<K, P> {
        let Some((view, wanted)) = self.asked.take() else { return Response { show: None, ask: None } };
        let next = self.next.take();
        let show = match wanted {
            true => Some((page, next.is_none())),
            false => {
                self.ready = Some((view, page));
                None
            }
        };
        self.asked = match next {
            Some(next) => Some((next, true)),
            None => self.prefetched.take().map(|prefetched| (prefetched, false)),
        };
        Response { show, ask: self.asked.as_ref().map(|(view, _)| view.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_that_is_wanted_is_asked_for_and_shown() {
        let mut pages = Pages::default();
        assert_eq!(pages.request(&'a'), Step::Ask);
        assert_eq!(pages.on_response('a'), Response { show: Some(('a', true)), ask: None });
    }

    #[test]
    fn of_views_that_come_faster_than_answers_only_the_last_is_asked_for() {
        let mut pages = Pages::default();
        assert_eq!(pages.request(&'a'), Step::Ask);
        assert_eq!([pages.request(&'b'), pages.request(&'c')], [Step::Wait, Step::Wait]);
        assert_eq!(pages.on_response('a'), Response { show: Some(('a', false)), ask: Some('c') });
        assert_eq!(pages.on_response('c'), Response { show: Some(('c', true)), ask: None });
    }

    #[test]
    fn a_prefetched_page_is_shown_at_once() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        assert_eq!(pages.on_response('a'), Response { show: None, ask: None });
        assert!(!pages.prefetch(&'a'), "it is at hand");
        assert_eq!(pages.request(&'a'), Step::Show('a'));
        assert_eq!(pages.request(&'a'), Step::Ask, "it is shown once");
    }

    #[test]
    fn a_page_requested_during_its_prefetch_is_shown_when_it_comes() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        assert_eq!(pages.request(&'a'), Step::Wait);
        assert_eq!(pages.on_response('a'), Response { show: Some(('a', true)), ask: None });
    }

    #[test]
    fn a_request_goes_before_a_prefetch() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        assert!(!pages.prefetch(&'b'), "one at a time");
        assert_eq!(pages.request(&'c'), Step::Wait);
        assert_eq!(pages.on_response('a'), Response { show: None, ask: Some('c') });
        assert!(!pages.prefetch(&'d'));
        assert_eq!(pages.on_response('c'), Response { show: Some(('c', true)), ask: Some('d') });
        assert_eq!(pages.on_response('d'), Response { show: None, ask: None });
        assert_eq!(pages.request(&'d'), Step::Show('d'));
    }

    #[test]
    fn a_prefetched_page_replaces_an_older_request() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        pages.on_response('a');
        assert_eq!(pages.request(&'b'), Step::Ask);
        assert_eq!(pages.request(&'a'), Step::Show('a'));
        assert_eq!(
            pages.on_response('b'),
            Response { show: None, ask: None },
            "it would show what the reader has left"
        );
    }
}
