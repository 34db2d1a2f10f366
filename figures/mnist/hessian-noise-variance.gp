# Draws hessian-noise-variance.svg from hessian-noise-variance.csv. To draw it again: gnuplot -d hessian-noise-variance.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'hessian_noise_variance'
set output 'hessian-noise-variance.svg'
set datafile separator comma
set datafile columnheaders
data = 'hessian-noise-variance.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 684.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Noise of the whole matrix
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [6.40855902:2396.79465]
set xtics ('' 10, '' 100, '' 1000, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1)
set grid ytics
set logscale y
set yrange [5.0336692e-06:0.191647237]
set ytics ('' 1e-05, '' 0.0001, '' 0.001, '' 0.01, '' 0.1, '' 6e-06 1, '' 7e-06 1, '' 8e-06 1, '' 9e-06 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1)
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(97.7639),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(239.629),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(381.494),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −5}}}{/*0.01   }' at screen px(61.35),py(275.079) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(218.318) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(61.35),py(161.557) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(104.796) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(48.0351) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Noise of the whole matrix{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'variance, all elements' at screen px(17),py(162) center rotate by 90 font ',14'
set label 'as large as {/:Italic H}{/*0.01   }' at screen px(431.35),py(80.8194) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(71.35),py(208) to screen px(221.1),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(219) to screen px(108.35),py(219) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(115.35),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(237) to screen px(108.35),py(237) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label 'law' at screen px(115.35),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(248) to screen px(95.35),py(262) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(255) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'with repeats' at screen px(115.35),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(266) to screen px(95.35),py(280) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(273) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'without repeats' at screen px(115.35),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::208::208 using (6.40855902):4:(2396.79465-6.40855902):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::96 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::97::207 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::209::215 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::209::215 using ($3):(above($4-2*$5,5.0336692e-06)):(0):((above($4+2*$5,5.0336692e-06))-(above($4-2*$5,5.0336692e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::209::215 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::216::222 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::216::222 using ($3):(above($4-2*$5,5.0336692e-06)):(0):((above($4+2*$5,5.0336692e-06))-(above($4-2*$5,5.0336692e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::216::222 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b) All elements
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [0.0559674876:1.11344467]
set xtics ('' 0.1, '' 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set logscale y
set yrange [0.0541364447:1.16215765]
set ytics ('' 0.1, '' 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(590.541),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(871.584),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(510.7),py(239.97) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(44.7416) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} All elements{/*0.01   }' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share left out, ({/:Italic N} − {/:Italic B})/({/:Italic N} − 1){/*0.01   }' at screen px(702.2),py(329) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic B} × variance, all elements{/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(737.95),py(208) to screen px(885.7),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(741.95),py(219) to screen px(767.95),py(219) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(774.95),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(741.95),py(237) to screen px(767.95),py(237) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label 'law' at screen px(774.95),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(754.95),py(248) to screen px(754.95),py(262) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(754.95),py(255) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'with repeats' at screen px(774.95),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(754.95),py(266) to screen px(754.95),py(280) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(754.95),py(273) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'without repeats' at screen px(774.95),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::223::319 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::320::416 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::417::423 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::417::423 using ($3):(above($4-2*$5,0.0541364447)):(0):((above($4+2*$5,0.0541364447))-(above($4-2*$5,0.0541364447))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::417::423 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::424::430 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::424::430 using ($3):(above($4-2*$5,0.0541364447)):(0):((above($4+2*$5,0.0541364447))-(above($4-2*$5,0.0541364447))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::424::430 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c) The sharpest direction
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [0.0559674876:1.11344467]
set xtics ('' 0.1, '' 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set logscale y
set yrange [0.0498836991:1.38350639]
set ytics ('' 0.1, '' 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(141.191),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(422.234),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(579.579) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(399.402) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The sharpest direction{/*0.01   }' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'share left out, ({/:Italic N} − {/:Italic B})/({/:Italic N} − 1){/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic B} × variance, along {/:Italic φ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(288.6),py(550) to screen px(436.35),py(633) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(292.6),py(561) to screen px(318.6),py(561) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(325.6),py(561) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(292.6),py(579) to screen px(318.6),py(579) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label 'law' at screen px(325.6),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(305.6),py(590) to screen px(305.6),py(604) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(305.6),py(597) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'with repeats' at screen px(325.6),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(305.6),py(608) to screen px(305.6),py(622) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(305.6),py(615) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'without repeats' at screen px(325.6),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::431::527 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::528::624 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::625::631 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::625::631 using ($3):(above($4-2*$5,0.0498836991)):(0):((above($4+2*$5,0.0498836991))-(above($4-2*$5,0.0498836991))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::625::631 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::632::638 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::632::638 using ($3):(above($4-2*$5,0.0498836991)):(0):((above($4+2*$5,0.0498836991))-(above($4-2*$5,0.0498836991))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::632::638 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (d) Every batch there is
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set xrange [0.84:5.16]
set xtics ('' 1, '' 2, '' 3, '' 4, '' 5)
set grid ytics
set yrange [0:1.15]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '1' at screen px(533.219),py(650) center front font ',12' tc rgb '#404040'
set label '2' at screen px(617.709),py(650) center front font ',12' tc rgb '#404040'
set label '3' at screen px(702.2),py(650) center front font ',12' tc rgb '#404040'
set label '4' at screen px(786.691),py(650) center front font ',12' tc rgb '#404040'
set label '5' at screen px(871.181),py(650) center front font ',12' tc rgb '#404040'
set label '0' at screen px(510.7),py(634) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.7),py(588.783) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(510.7),py(543.565) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(510.7),py(498.348) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(510.7),py(453.13) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(510.7),py(407.913) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Every batch there is{/*0.01   }' at screen px(519.7),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B} out of 6{/*0.01   }' at screen px(702.2),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic B} × variance{/*0.01   }' at screen px(466.35),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(568) to screen px(629.95),py(633) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(579) to screen px(557.7),py(579) nohead front lw 1.7 dt (8,4) lc rgb '#1a1a1a'
set label '1/{/:Italic B}{/*0.01   }' at screen px(564.7),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(597) to screen px(557.7),py(597) nohead front lw 1.71 dt (2,3) lc rgb '#1a1a1a'
set label '1/{/:Italic B} − 1/{/:Italic N}{/*0.01   }' at screen px(564.7),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(615) to screen px(557.7),py(615) nohead front lw 1.72 dt solid lc rgb '#1a1a1a'
set label 'law' at screen px(564.7),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::639::735 using 3:4 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data every ::736::832 using 3:4 with lines lw 1.7 dt (2,3) lc rgb '#1a1a1a', \
  data every ::833::929 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::930::934 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::930::934 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::935::939 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::935::939 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
