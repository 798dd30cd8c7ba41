//! A plotters element: plotters maps its points to pixels and calls a function that draws them.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use super::backend::{Drawn, SceneBackend};

/// Points of the data and the function that draws them.
pub struct Element<P, D> {
    /// Points of the data.
    pub points: P,
    /// Gets the same points in pixels.
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
        // Plotters returns as many points as it was given.
        (self.drawn)(std::array::from_fn(|_| points.next().unwrap_or_default()), backend);
        Ok(())
    }
}

/// Any number of points.
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
