//! Which pages the worker is asked for, and which of them is shown.
//!
//! Law: no more than one is asked for at a time; of views that come faster than they are answered, as in a drag, only
//! the last one is; and what may be wanted next never has what is wanted wait for more than one answer.

/// The pages that are asked for: for a view and whatever else a page follows from, `K`, a page `P`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages<K, P> {
    /// The one that is asked for, and whether it is wanted.
    asked: Option<(K, bool)>,
    /// The one that is wanted after it.
    next: Option<K>,
    /// The one that may be wanted soon, asked for when there is nothing else to ask.
    prefetched: Option<K>,
    /// The one that came before it was wanted.
    ready: Option<(K, P)>,
}

/// What to do for a view that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<P> {
    /// Ask for its page.
    Ask,
    /// Its page comes, or is asked for later.
    Wait,
    /// Show this page.
    Show(P),
}

/// What to do when a page has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response<K, P> {
    /// Show this one, which is the last one that is wanted, or not.
    pub show: Option<(P, bool)>,
    /// Ask for the page of this view.
    pub ask: Option<K>,
}

impl<K, P> Default for Pages<K, P> {
    fn default() -> Pages<K, P> {
        Pages { asked: None, next: None, prefetched: None, ready: None }
    }
}

impl<K: Clone + PartialEq, P> Pages<K, P> {
    /// This view is wanted, in place of all others.
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
    fn what_was_hoped_for_is_shown_at_once_when_it_is_wanted() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        assert_eq!(pages.on_response('a'), Response { show: None, ask: None });
        assert!(!pages.prefetch(&'a'), "it is at hand");
        assert_eq!(pages.request(&'a'), Step::Show('a'));
        assert_eq!(pages.request(&'a'), Step::Ask, "it is shown once");
    }

    #[test]
    fn what_is_wanted_while_it_comes_is_shown_when_it_has() {
        let mut pages = Pages::default();
        assert!(pages.prefetch(&'a'));
        assert_eq!(pages.request(&'a'), Step::Wait);
        assert_eq!(pages.on_response('a'), Response { show: Some(('a', true)), ask: None });
    }

    #[test]
    fn what_is_wanted_goes_before_what_is_hoped_for() {
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
    fn what_is_at_hand_takes_the_place_of_what_was_wanted_before() {
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
