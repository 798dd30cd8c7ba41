//! What plotters lays out for us: points of the data, and what is drawn once each has its place.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use super::backend::{Drawn, SceneBackend};

/// A plotters element: its points, and what draws it where they are.
pub struct Element<P, D> {
    /// Points of the data.
    pub points: P,
    /// Is given the same points on the picture.
    pub drawn: D,
}

impl<'a, P: AsRef<[(f64, f64)]>, D> PointCollection<'a, (f64, f64)> for &'a Element<P, D> {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        self.points.as_ref()
    }
}

impl<const N: usize, D> Drawable<SceneBackend<'_>> for Element<[(f64, f64); N], D>
where
    D: Fn([BackendCoord; N], &mut SceneBackend<'_>),
{
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        // Plotters gives as many as it was given.
        (self.drawn)(std::array::from_fn(|_| points.next().unwrap_or_default()), backend);
        Ok(())
    }
}

/// However many points there are.
impl<D> Drawable<SceneBackend<'_>> for Element<Vec<(f64, f64)>, D>
where
    D: Fn(Vec<BackendCoord>, &mut SceneBackend<'_>),
{
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        (self.drawn)(points.collect(), backend);
        Ok(())
    }
}
